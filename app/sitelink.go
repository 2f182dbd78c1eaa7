package app

// moves is the data attribute of links that lead to another page of the site.
const moves = "moves"
