package e2e_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/accessibility"
)

// Whatever can be used has a name for who listens, where its word has no room to
// show as well.
func TestEveryControlHasAName(t *testing.T) {
	t.Parallel()
	controls := []string{"button", "link", "searchbox", "combobox", "checkbox", "radio", "switch", "DisclosureTriangle"}
	for name, options := range map[string][]browsertest.Option{"wide": nil, "phone": {browsertest.Phone}} {
		t.Run(name, func(t *testing.T) {
			tab := live(t, "#mongolia", options...)
			tree := browsertest.Call(tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
			found := 0
			for _, node := range tree.Nodes {
				if node.Ignored || node.Role == nil || !slices.Contains(controls, spoken(node.Role)) {
					continue
				}
				found++
				if spoken(node.Name) == "" {
					t.Errorf("a %s has no name: %+v", spoken(node.Role), node)
				}
			}
			if found < 100 {
				t.Errorf("%d controls, so few", found)
			}
		})
	}
}

// spoken is the value of a property of the accessibility tree, "" for none.
func spoken(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	return strings.Trim(string(v.Value), `"`)
}
