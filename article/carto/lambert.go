package carto

import "math"

// The Lambert conformal conic projection of the sphere with two standard
// parallels: Snyder (1987), equations 15-1 to 15-5, on the unit sphere.

// cone is n and F of equations 15-3 and 15-2, and the radius of the parallel of
// the origin.
type cone struct{ n, f, rho0 float64 }

func (p Projection) cone() cone {
	phi1, phi2 := rad(p.Lat1), rad(p.Lat2)
	n := math.Sin(phi1)
	if math.Abs(p.Lat1-p.Lat2) > 1e-9 {
		n = math.Log(math.Cos(phi1)/math.Cos(phi2)) / math.Log(isometric(phi2)/isometric(phi1))
	}
	f := math.Cos(phi1) * math.Pow(isometric(phi1), n) / n
	return cone{n, f, f / math.Pow(isometric(rad(p.Lat0)), n)}
}

func (c cone) lambert(phi, lam float64) (x, y float64) {
	rho := c.f / math.Pow(isometric(phi), c.n)
	sin, cos := math.Sincos(c.n * lam)
	return rho * sin, c.rho0 - rho*cos
}

func (c cone) unlambert(x, y float64) (phi, lam float64, ok bool) {
	y = c.rho0 - y
	rho := math.Copysign(math.Hypot(x, y), c.n)
	if rho == 0 {
		return math.Copysign(math.Pi/2, c.n), 0, true
	}
	if c.n < 0 {
		x, y = -x, -y
	}
	phi = 2*math.Atan(math.Pow(c.f/rho, 1/c.n)) - math.Pi/2
	lam = math.Atan2(x, y) / c.n
	// The gap in the unrolled cone belongs to no place.
	return phi, lam, math.Abs(lam) <= math.Pi+1e-9
}

// isometric is tan(π/4 + φ/2), kept off 0 and infinity at the poles.
func isometric(phi float64) float64 {
	const edge = math.Pi/2 - 1e-9
	return math.Tan(math.Pi/4 + max(-edge, min(edge, phi))/2)
}
