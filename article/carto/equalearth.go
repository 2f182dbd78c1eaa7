package carto

import "math"

// The Equal Earth projection of the sphere: Šavrič, Patterson and Jenny (2019),
// equations 5 to 10, on the unit sphere.

// The polynomial of the paper, fitted by its authors.
const (
	ee1, ee2, ee3, ee4 = 1.340264, -0.081106, 0.000893, 0.003796
)

// The extent of an Equal Earth map of the unit sphere, from its middle: the end
// of the equator, and a pole.
var equalEarthX, equalEarthY = func() (float64, float64) {
	x, _ := equalEarth(0, math.Pi)
	_, y := equalEarth(math.Pi/2, 0)
	return x, y
}()

func equalEarth(phi, lam float64) (x, y float64) {
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(phi))
	y, slope := equalEarthLine(theta)
	return 2 * math.Sqrt(3) * lam * math.Cos(theta) / (3 * slope), y
}

// equalEarthLine returns the height of a parallel and its derivative.
func equalEarthLine(theta float64) (y, slope float64) {
	t2 := theta * theta
	t6 := t2 * t2 * t2
	return theta * (ee1 + ee2*t2 + t6*(ee3+ee4*t2)), ee1 + 3*ee2*t2 + t6*(7*ee3+9*ee4*t2)
}

// unequalEarth solves for the parallel by Newton's method, as the paper does.
// The height is nearly linear, so a few steps suffice.
func unequalEarth(x, y float64) (phi, lam float64, ok bool) {
	theta := y
	for range 12 {
		at, slope := equalEarthLine(theta)
		step := (at - y) / slope
		theta -= step
		if math.Abs(step) < 1e-15 {
			break
		}
	}
	sin := 2 * math.Sin(theta) / math.Sqrt(3)
	if math.Abs(sin) > 1+1e-9 || math.Abs(theta) > math.Pi/2 {
		return 0, 0, false
	}
	_, slope := equalEarthLine(theta)
	// cos φ = √(1 - sin² φ), and sin φ = 2 sin θ / √3: so tan φ from both.
	cos := math.Sqrt(max(0, 1-sin*sin))
	return math.Atan2(sin, cos), 3 * x * slope / (2 * math.Sqrt(3) * math.Cos(theta)), true
}
