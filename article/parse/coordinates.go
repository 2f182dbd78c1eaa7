package parse

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"dateline/article"

	"github.com/goccy/go-yaml/ast"
)

// point reads the coordinates of a card: at: [lat, lon]. It is nil for none.
func (a *attributes) point(key string) *article.Point {
	f, ok := a.keys[key]
	if !ok {
		return nil
	}
	remedy := "write " + key + ": [latitude, longitude] in degrees, such as [47.9203, 106.9172]"
	at := a.begin(f.value)
	if _, pair := f.value.(*ast.SequenceNode); !pair {
		text, _ := plain(f.value)
		switch decimal, ok := inDecimal(text); {
		case text == "none":
		case ok:
			a.fault(at, quoted(key)+" is not in decimal degrees", "write "+key+": ["+decimal+"]")
		default:
			a.fault(at, quoted(key)+" is not a pair of coordinates", remedy+", or none for what has no single place")
		}
		return nil
	}
	values := a.values(key, "[47.9203, 106.9172]")
	if len(values) != 2 {
		if len(values) > 0 {
			a.fault(at, quoted(key)+" has "+strconv.Itoa(len(values))+" numbers, not two",
				remedy+", with decimal points")
		}
		return nil
	}
	lat, latOK := a.degrees(values[0])
	lon, lonOK := a.degrees(values[1])
	switch {
	case !latOK || !lonOK:
		return nil
	case math.Abs(lat) > 90 && math.Abs(lat) <= 180 && math.Abs(lon) <= 90:
		a.fault(values[0].at, "latitude "+values[0].text+" is beyond 90 degrees; latitude and longitude look swapped",
			"write "+key+": ["+values[1].text+", "+values[0].text+"]")
		return nil
	case math.Abs(lat) > 90:
		a.fault(values[0].at, "latitude "+values[0].text+" is beyond 90 degrees", remedy)
		return nil
	case math.Abs(lon) > 180:
		if lon > 180 && lon < 360 {
			remedy = "write " + strconv.FormatFloat(math.Round((lon-360)*1e4)/1e4, 'f', -1, 64) + ", west negative"
		}
		a.fault(values[1].at, "longitude "+values[1].text+" is beyond 180 degrees", remedy)
		return nil
	}
	return &article.Point{Lat: lat, Lon: lon}
}

// degrees reads one coordinate.
func (a *attributes) degrees(s scalar) (float64, bool) {
	v, err := strconv.ParseFloat(s.text, 64)
	if err == nil && !math.IsInf(v, 0) && !math.IsNaN(v) {
		return v, true
	}
	if decimal, ok := decimalDegrees(s.text); ok {
		a.fault(s.at, quoted(s.text)+" is not in decimal degrees", "write "+decimal)
	} else {
		a.fault(s.at, quoted(s.text)+" is not a number of degrees", "write it as 47.9203, south and west negative")
	}
	return 0, false
}

// inDecimal converts two coordinates in one text, such as 47°55′N 106°55′E or
// 47.92, 106.92, into the pair that the format takes.
func inDecimal(text string) (string, bool) {
	halves := pair.FindStringSubmatch(text)
	if halves == nil {
		return "", false
	}
	lat, latOK := decimalDegrees(halves[1])
	lon, lonOK := decimalDegrees(halves[2])
	return lat + ", " + lon, latOK && lonOK
}

var (
	pair    = regexp.MustCompile(`^(.*[NnSs]|[^,;]*)\s*[,;\s]\s*(.*)$`)
	sexages = regexp.MustCompile(`^\s*([-+]?\d+(?:\.\d+)?)\s*(?:[°º]|\s)?\s*(?:(\d+(?:\.\d+)?)\s*['′’]?\s*)?(?:(\d+(?:\.\d+)?)\s*["″”]?\s*)?([NSEWnsew]?)\s*$`)
)

// decimalDegrees converts degrees, minutes and seconds into decimal degrees,
// with as many decimals as seconds need.
func decimalDegrees(text string) (string, bool) {
	parts := sexages.FindStringSubmatch(text)
	if parts == nil {
		return "", false
	}
	degrees, _ := strconv.ParseFloat(parts[1], 64)
	minutes, _ := strconv.ParseFloat("0"+parts[2], 64)
	seconds, _ := strconv.ParseFloat("0"+parts[3], 64)
	if minutes >= 60 || seconds >= 60 {
		return "", false
	}
	value := math.Abs(degrees) + minutes/60 + seconds/3600
	if strings.HasPrefix(parts[1], "-") || parts[4] != "" && strings.Contains("SsWw", parts[4]) {
		value = -value
	}
	return strconv.FormatFloat(math.Round(value*1e4)/1e4, 'f', -1, 64), true
}
