package carto

import "math"

// The stereographic projection of the sphere, of any aspect: Snyder (1987),
// equations 21-2 to 21-4 and 20-14 to 20-18, on the unit sphere with true scale
// at the origin.

func (p Projection) stereographic(phi, lam float64) (x, y float64) {
	sin0, cos0 := math.Sincos(rad(p.Lat0))
	sin, cos := math.Sincos(phi)
	sinLam, cosLam := math.Sincos(lam)
	far := 1 + sin0*sin + cos0*cos*cosLam
	if far < 1e-9 {
		return 0, 1e5 // the opposite of the origin has no direction
	}
	k := 2 / far
	return k * cos * sinLam, k * (cos0*sin - sin0*cos*cosLam)
}

func (p Projection) unstereographic(x, y float64) (phi, lam float64, ok bool) {
	sin0, cos0 := math.Sincos(rad(p.Lat0))
	rho := math.Hypot(x, y)
	if rho == 0 {
		return rad(p.Lat0), 0, true
	}
	sinC, cosC := math.Sincos(2 * math.Atan(rho/2))
	// The arc sine of 20-14 loses metres near the poles. The arc tangent of
	// both legs of the triangle does not.
	sin := cosC*sin0 + y*sinC*cos0/rho
	east, north := x*sinC/rho, cosC*cos0-y*sinC*sin0/rho
	return math.Atan2(sin, math.Hypot(east, north)), math.Atan2(east, north), true
}
