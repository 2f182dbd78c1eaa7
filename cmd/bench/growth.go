package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/article/parse"
	"dateline/article/synthetic"
)

// growth parses, checks and builds stories each twice as long as the one before. To
// build them takes longest, most of it for maps, so those are shorter.
func growth(b *bench) error {
	for _, step := range []struct {
		name   string
		shares []int // of the large story
		do     func(name string, source []byte, share int) (cost, error)
	}{
		{"parse", []int{8, 4, 2, 1}, parses},
		{"check", []int{8, 4, 2, 1}, func(name string, _ []byte, _ int) (cost, error) { return dateline("check", name) }},
		{"build", []int{32, 16, 8}, func(name string, _ []byte, _ int) (cost, error) {
			return dateline("build", name, "-o", filepath.Join(folder, "grown"), "--force")
		}},
	} {
		var rows []string
		var sources [][]byte
		for _, n := range step.shares {
			size := synthetic.Large.Share(n)
			rows = append(rows, fmt.Sprintf("growth: %s %d words", step.name, size.Words))
			sources = append(sources, synthetic.Story(size))
		}
		name := filepath.Join(folder, "growing.md")
		for range b.runs {
			for i, source := range sources {
				if err := os.WriteFile(name, source, 0o666); err != nil {
					return err
				}
				c, err := step.do(name, source, step.shares[i])
				if err != nil {
					return err
				}
				b.add(rows[i], "s", c.processor)
				if c.memory > 0 {
					b.add(rows[i]+", memory", "MB", c.memory)
				}
			}
		}
		for i := range rows[1:] {
			b.ratio(rows[i+1]+" over half of it", rows[i+1], rows[i], 2.3)
		}
	}
	b.note("Growth is in seconds of processor time.")
	return nil
}

// parses parses a share of the large story within this program, as often as it
// takes to read as much as all of it: once would be too short to measure.
func parses(name string, source []byte, share int) (cost, error) {
	began := spent()
	for range share {
		if a, problems := parse.Story(name, source); a == nil {
			return cost{}, fmt.Errorf("%v", problems)
		}
	}
	return cost{processor: (spent() - began) / float64(share)}, nil
}

// many checks and builds a folder of a thousand stories, each about as long as the
// default one, beside a folder of a quarter of them. To build them takes so long
// that it is done once; that so many stories are an average makes up for it.
func many(b *bench) error {
	const stories = 1000
	thousand, quarter := filepath.Join(folder, "many"), filepath.Join(folder, "some")
	for i := range stories {
		size := synthetic.Usual
		size.Seed = uint64(i)
		for _, dir := range []string{thousand, quarter} {
			if dir == quarter && i >= stories/4 {
				continue
			}
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("story-%03d.md", i)), synthetic.Story(size), 0o666); err != nil {
				return err
			}
		}
	}
	note := func(row string, c cost) {
		b.add(row, "s", c.wall)
		b.add(row+", processor time", "s", c.processor)
		b.add(row+", memory", "MB", c.memory)
	}
	for range b.runs {
		c, err := dateline("check", thousand)
		if err != nil {
			return err
		}
		note("a thousand stories: check", c)
	}
	b.goal("a thousand stories: check", 3)
	for _, one := range []struct{ row, dir string }{
		{"a thousand stories: build a quarter of them", quarter},
		{"a thousand stories: build", thousand},
	} {
		c, err := dateline("build", one.dir, "-o", filepath.Join(folder, "built"), "--force")
		if err != nil {
			return err
		}
		note(one.row, c)
	}
	b.goal("a thousand stories: build", 60)
	b.ratio("a thousand stories: memory over a quarter of them", "a thousand stories: build, memory", "a thousand stories: build a quarter of them, memory", 1.3)
	return os.RemoveAll(filepath.Join(folder, "built"))
}
