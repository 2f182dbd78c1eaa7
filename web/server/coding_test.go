package server

import "testing"

func TestChoose(t *testing.T) {
	full := &file{forms: [codings]*form{brotli: {etag: "br"}, gzip: {etag: "gzip"}, identity: {etag: "plain"}}}
	for _, test := range []struct{ accept, want string }{
		{"br", "br"},
		{"BR", "br"},
		{"gzip, deflate, br, zstd", "br"},
		{"gzip", "gzip"},
		{"x-gzip", "gzip"},
		{"deflate", "plain"},
		{"", "plain"},
		{"*", "br"},
		{"br;q=0", "plain"},
		{"br;q=0, *", "gzip"},
		{"br;q=0.001", "br"},
		{"br;q=0.5, gzip;q=0.501", "gzip"},
		{"br;q=0.5,gzip;q=0.5", "br"},
		{"br; q=0.2 , gzip ; q=1", "gzip"},
		{"gzip;Q=1.000, br;q=0.999", "gzip"},
		{"identity, br;q=0.9", "plain"},
		{"identity;q=0, gzip;q=0.1", "gzip"},
		{"identity;q=0", "plain"}, // nothing fits: the plain file is worth more than a refusal
		{"*;q=0", "plain"},
		{"br;q=2", "plain"},
		{"br;q=", "plain"},
		{"br;q=0.1234", "plain"},
		{"br;q=-1, gzip;q=x", "plain"},
		{"br;level=3, gzip", "gzip"},
		{",,;;,br,", "br"},
		{"brotli", "plain"},
	} {
		if got := full.choose([]string{test.accept}).etag; got != test.want {
			t.Errorf("Accept-Encoding: %s: sent %s, want %s", test.accept, got, test.want)
		}
	}
	if got := full.choose([]string{"gzip", "br"}).etag; got != "br" {
		t.Errorf("two fields, gzip and br: sent %s, want br", got)
	}
	if got := full.choose(nil).etag; got != "plain" {
		t.Errorf("no Accept-Encoding: sent %s, want plain", got)
	}
}

func FuzzWeigh(f *testing.F) {
	f.Add("gzip;q=0.8, br")
	f.Add("*;q=0.1234,,;q=1")
	f.Fuzz(func(t *testing.T, accept string) {
		for c, q := range weigh([]string{accept}) {
			if q < 0 || q > 1000 {
				t.Errorf("%q gives %s the weight %d", accept, coding(c).token(), q)
			}
		}
	})
}
