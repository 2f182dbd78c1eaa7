package article

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
)

// Tiles is a source of street tiles that a publisher lays over the map for
// readers who zoom in. The tiles are square and use Web Mercator. The page
// sends no request to their host until a reader zooms in.
type Tiles struct {
	URL         string `json:"url"`         // an address template with {z}, {x} and {y}
	Attribution string `json:"attribution"` // the owner of the tiles, shown under the map
	MinZoom     int    `json:"minZoom"`     // of {z}; at 0 one tile shows the world
	MaxZoom     int    `json:"maxZoom"`
}

// The range of {z}. Below it a tile is too large to lie flat on a conic map;
// above it nobody draws tiles.
const (
	TilesFrom = 6
	TilesTo   = 22
)

// Check reports why the source is unusable, nil if it is not.
func (t *Tiles) Check() error {
	for _, number := range []string{"{z}", "{x}", "{y}"} {
		if strings.Count(t.URL, number) != 1 {
			return errors.New("url must contain " + number + " exactly once")
		}
	}
	if t.Origin() == "" {
		return errors.New("url must begin with https:// and the name of a host")
	}
	switch {
	case strings.TrimSpace(t.Attribution) == "":
		return errors.New("attribution is missing: it names the owner of the tiles")
	case t.MinZoom < TilesFrom || t.MaxZoom > TilesTo || t.MinZoom > t.MaxZoom:
		return errors.New("min_zoom and max_zoom must lie from " + strconv.Itoa(TilesFrom) + " to " + strconv.Itoa(TilesTo) + ", min_zoom not above max_zoom")
	}
	return nil
}

// Origin is the origin of the tiles as a content security policy names it. It
// is "" if the address names no single host or has more in it than a policy
// may.
func (t *Tiles) Origin() string {
	u, err := url.Parse(t.Tile(0, 0, 0))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || u.User != nil {
		return ""
	}
	if strings.Trim(u.Host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") != "" {
		return ""
	}
	origin := u.Scheme + "://" + u.Host
	if !strings.HasPrefix(t.URL, origin+"/") {
		return "" // a number within the host's name would name several hosts
	}
	return origin
}

// Tile returns the address of one tile.
func (t *Tiles) Tile(z, x, y int) string {
	address := strings.ReplaceAll(t.URL, "{z}", strconv.Itoa(z)) // a Replacer would be 4 KB more for the browser
	address = strings.ReplaceAll(address, "{x}", strconv.Itoa(x))
	return strings.ReplaceAll(address, "{y}", strconv.Itoa(y))
}
