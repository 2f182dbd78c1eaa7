package atlas

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// arrays are the variables of a netCDF file, by name.
type arrays map[string][]float64

// readNetCDF reads all numbers of a netCDF file by way of ncdump, which Debian
// has in netcdf-bin: no Go library for the format (HDF5 within) is maintained.
func readNetCDF(data []byte) (arrays, error) {
	f, err := os.CreateTemp("", "*.nc")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(data); err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	text, err := output("ncdump", "-p", "9,17", f.Name())
	if err != nil {
		return nil, err
	}
	return parseCDL(text)
}

// parseCDL reads the data section of netCDF's text form:
//
//	data:
//	 N_bins = 2592 ;
//	 Area = 1.5, 2,
//	    3 ;
func parseCDL(text io.Reader) (arrays, error) {
	found := make(arrays)
	words := bufio.NewScanner(text)
	words.Split(bufio.ScanWords)
	for words.Scan() && words.Text() != "data:" {
	}
	name := ""
	for words.Scan() {
		word := strings.TrimSuffix(words.Text(), ",")
		switch word {
		case "=", "}":
		case ";":
			name = ""
		default:
			if name == "" {
				name = word
				continue
			}
			if word == "_" {
				// What ncdump takes for missing is a coordinate like any other,
				// one that happens to be netCDF's fill value of shorts.
				word = "-32767"
			}
			v, err := strconv.ParseFloat(word, 64)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			found[name] = append(found[name], v)
		}
	}
	return found, words.Err()
}

// ints gives a variable as whole numbers; nil if the file lacks it.
func (a arrays) ints(name string) []int {
	var list []int
	for _, v := range a[name] {
		list = append(list, int(v))
	}
	return list
}
