package web

import (
	"slices"

	"dateline/article"
	"dateline/article/carto"
)

// maxAlso is the number of other stories that a card links to.
const maxAlso = 5

// survey is what the pages of a site show of each other's stories.
type survey struct {
	teasers   []article.Teaser     // in the order of stories
	newest    []int                // numbers of stories, newest first
	having    map[article.ID][]int // by shared card, the stories that have it, newest first
	countries []string             // of all maps
	policy    []*article.Article   // stories without text, for [Policy]
}

// surveyStories reads every story once.
func surveyStories(stories Stories) (*survey, error) {
	n := stories.Len()
	s := &survey{
		teasers: make([]article.Teaser, n), newest: make([]int, n),
		having: make(map[article.ID][]int), policy: make([]*article.Article, n),
	}
	shared, countries := make([][]article.ID, n), make([][]string, n)
	if err := each(n, func(i int) error {
		a, err := stories.Story(i)
		if err != nil {
			return err
		}
		s.teasers[i], countries[i] = a.Teaser(), carto.Countries(a)
		s.policy[i] = &article.Article{Map: article.MapSpec{Tiles: a.Map.Tiles}}
		for j := range a.Entities {
			if a.Entities[j].Shared {
				shared[i] = append(shared[i], a.Entities[j].ID)
			}
		}
		return nil
	}); err != nil {
		return nil, err
	}
	for i := range s.newest {
		s.newest[i] = i
	}
	slices.SortFunc(s.newest, func(i, j int) int { return article.NewestFirst(s.teasers[i], s.teasers[j]) })
	for _, i := range s.newest {
		for _, id := range shared[i] {
			s.having[id] = append(s.having[id], i)
		}
	}
	s.countries = slices.Compact(slices.Sorted(slices.Values(slices.Concat(countries...))))
	return s, nil
}

// link adds to each shared card of story self the other stories that have it.
func (s *survey) link(a *article.Article, self int) {
	for i := range a.Entities {
		e := &a.Entities[i]
		e.Also, e.AlsoMore = nil, 0
		if !e.Shared {
			continue
		}
		for _, other := range s.having[e.ID] {
			switch t := &s.teasers[other]; {
			case other == self:
			case len(e.Also) == maxAlso:
				e.AlsoMore++
			default:
				e.Also = append(e.Also, article.Elsewhere{Slug: t.Slug, Lang: t.Lang, Headline: t.Title(), Published: t.Published})
			}
		}
	}
}

// title returns the name of the site: the credit of its stories if they share one.
func (s *survey) title() string {
	credit := s.teasers[0].Credit
	if credit == "" || slices.ContainsFunc(s.teasers, func(t article.Teaser) bool { return t.Credit != credit }) {
		return "Stories"
	}
	return credit
}
