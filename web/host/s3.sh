#!/bin/sh
# Copies a folder that dateline build wrote to an S3 store, with the AWS command line.
# The store sends the header fields that it gets with each file; this script takes them
# from the folder's _headers. It uploads a file's brotli form, if there is one, under
# the plain name.
#
#	s3.sh dist s3://bucket/visit [--endpoint-url https://...]
set -eu

fail() {
	echo "s3.sh: $*" >&2
	exit 1
}

[ $# -ge 2 ] || fail 'usage: s3.sh FOLDER s3://BUCKET/PATH [flags of aws], as in: s3.sh dist s3://bucket/visit'
cd "$1" || fail "$1 is not a folder; name one that dateline build wrote"
to=${2%/}
shift 2
for name in _headers checksums.txt; do
	[ -f "$name" ] || fail "the folder has no $name; build it with dateline build"
done

# Each line of the list is a file's turn, name, type and Cache-Control, separated by
# tabs. Turns upload the files that a page needs before the page, and the files that
# announce a new version last. So no page is ever online before its files.
list=$(LC_ALL=C awk '
	function plain(path,    out, at) {
		while (at = index(path, "%")) {
			out = out substr(path, 1, at - 1) sprintf("%c", 16 * digit(substr(path, at + 1, 1)) + digit(substr(path, at + 2, 1)))
			path = substr(path, at + 3)
		}
		return out path
	}
	function digit(c) { return index("0123456789ABCDEF", c) - 1 }
	function turn(name) {
		if (lasting[name] ~ /immutable/) return 1
		if (name == "sw.js") return 6
		if (name == "feed.xml" || name == "sitemap.xml" || name == "checksums.txt") return 5
		if (name == "index.html") return 4
		if (name ~ /\/index\.html$/) return 3
		return 2
	}
	function add(name) {
		if (name ~ /\.(br|gz)$/) return
		if (kind[name] == "" || lasting[name] == "") {
			print "s3.sh: _headers has no type and lifetime for " name "; build the folder again" | "cat >&2"
			exit 1
		}
		print turn(name) "\t" name "\t" kind[name] "\t" lasting[name]
	}
	FILENAME == "_headers" && /^\// { name = plain(substr($0, 2)) }
	FILENAME == "_headers" && /^  Content-Type: / { kind[name] = substr($0, 17) }
	FILENAME == "_headers" && /^  Cache-Control: / { lasting[name] = substr($0, 18) }
	FILENAME == "checksums.txt" { add(substr($0, 67)) }
	END { add("checksums.txt") }
' _headers checksums.txt) || exit 1
list=$(printf '%s\n' "$list" | LC_ALL=C sort)

tab=$(printf '\t')
while IFS=$tab read -r turn name kind lasting; do
	from=./$name coding=
	if [ -f "$from.br" ]; then
		from=$from.br coding=br
	fi
	aws s3 cp "$from" "$to/$name" --content-type "$kind" --cache-control "$lasting" ${coding:+--content-encoding "$coding"} "$@" </dev/null ||
		fail "copying stopped at $name; run this again"
done <<END
$list
END
