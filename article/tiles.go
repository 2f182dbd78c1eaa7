package article

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
)

// Tiles is a source of pictures of streets that a publisher lays over the map for
// readers who come close: square tiles in the web's Mercator projection, from an
// origin of the publisher's choice, which is asked for nothing before.
type Tiles struct {
	URL         string `json:"url"`         // with {z}, {x} and {y} where a tile's numbers go
	Attribution string `json:"attribution"` // whose pictures they are, shown under the map
	MinZoom     int    `json:"minZoom"`     // of {z}; at 0 one tile shows the world
	MaxZoom     int    `json:"maxZoom"`
}

// The least and the largest number that {z} may have: further out, a tile is too
// large to lie flat on a conic map, and nobody draws tiles further in.
const (
	TilesFrom = 6
	TilesTo   = 22
)

// Check reports why the source cannot serve.
func (t *Tiles) Check() error {
	for _, number := range []string{"{z}", "{x}", "{y}"} {
		if strings.Count(t.URL, number) != 1 {
			return errors.New("url: it holds " + number + " once")
		}
	}
	if t.Origin() == "" {
		return errors.New("url: it begins with https:// and the name of a host")
	}
	switch {
	case strings.TrimSpace(t.Attribution) == "":
		return errors.New("attribution: it says whose pictures these are")
	case t.MinZoom < TilesFrom || t.MaxZoom > TilesTo || t.MinZoom > t.MaxZoom:
		return errors.New("min_zoom and max_zoom: they are " + strconv.Itoa(TilesFrom) + " to " + strconv.Itoa(TilesTo) + ", the smaller first")
	}
	return nil
}

// Origin is where the tiles come from, as a content security policy names it;
// "" if the address names no host, or has more in it than a policy may.
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
		return "" // a number within the host's name would make it many
	}
	return origin
}

// Tile is the address of one tile.
func (t *Tiles) Tile(z, x, y int) string {
	address := strings.ReplaceAll(t.URL, "{z}", strconv.Itoa(z)) // a Replacer would be 4 KB more for the browser
	address = strings.ReplaceAll(address, "{x}", strconv.Itoa(x))
	return strings.ReplaceAll(address, "{y}", strconv.Itoa(y))
}
