#!/bin/sh
# Copies a folder that dateline build has written to a store that speaks S3, by
# the AWS command line. Such a store sends what it is told for each file: the
# fields that the folder's _headers names. The brotli form, if there is one, is
# put under the plain name.
#
#	s3.sh dist s3://bucket/visit [--endpoint-url https://...]
set -eu

fail() {
	echo "s3.sh: $*" >&2
	exit 1
}

[ $# -ge 2 ] || fail 'name a folder and where to copy it, as in: s3.sh dist s3://bucket/visit'
cd "$1" || fail "$1 is no folder; name one that dateline build has written"
to=${2%/}
shift 2
for name in _headers checksums.txt; do
	[ -f "$name" ] || fail "the folder has no $name; dateline build writes one"
done

# Each line of the list is a file's turn, its name, type and Cache-Control,
# divided by tabs. The turns let files that a page needs come before it, and what
# tells of a new version last: at no moment is there a page whose files are not.
list=$(LC_ALL=C awk '
	function plain(path,    out, at) {
		while (at = index(path, "%")) {
			out = out substr(path, 1, at - 1) sprintf("%c", 16 * digit(substr(path, at + 1, 1)) + digit(substr(path, at + 2, 1)))
			path = substr(path, at + 3)
		}
		return out path
	}
	function digit(c) { return index("0123456789ABCDEF", c) - 1 }
	function turn(name) {
		if (lasting[name] ~ /immutable/) return 1
		if (name == "sw.js") return 6
		if (name == "feed.xml" || name == "sitemap.xml" || name == "checksums.txt") return 5
		if (name == "index.html") return 4
		if (name ~ /\/index\.html$/) return 3
		return 2
	}
	function add(name) {
		if (name ~ /\.(br|gz)$/) return
		if (kind[name] == "" || lasting[name] == "") {
			print "s3.sh: _headers does not say how to send " name "; build the folder anew" | "cat >&2"
			exit 1
		}
		print turn(name) "\t" name "\t" kind[name] "\t" lasting[name]
	}
	FILENAME == "_headers" && /^\// { name = plain(substr($0, 2)) }
	FILENAME == "_headers" && /^  Content-Type: / { kind[name] = substr($0, 17) }
	FILENAME == "_headers" && /^  Cache-Control: / { lasting[name] = substr($0, 18) }
	FILENAME == "checksums.txt" { add(substr($0, 67)) }
	END { add("checksums.txt") }
' _headers checksums.txt) || exit 1
list=$(printf '%s\n' "$list" | LC_ALL=C sort)

tab=$(printf '\t')
while IFS=$tab read -r turn name kind lasting; do
	from=./$name coding=
	if [ -f "$from.br" ]; then
		from=$from.br coding=br
	fi
	aws s3 cp "$from" "$to/$name" --content-type "$kind" --cache-control "$lasting" ${coding:+--content-encoding "$coding"} "$@" </dev/null ||
		fail "$name could not be copied, and no file after it was; run this again"
done <<END
$list
END
