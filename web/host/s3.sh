#!/bin/sh
# Copies a folder that dateline build has written to a store that speaks S3, by
# the AWS command line. Such a store sends what it is told for each file, so the
# brotli form is put under the plain name.
#
#	s3.sh dist s3://bucket/visit [--endpoint-url https://...]
set -eu
cd "$1"
to=${2%/}
shift 2

kind() {
	case $1 in
	*.html) echo 'text/html; charset=utf-8' ;;
	*.css) echo 'text/css; charset=utf-8' ;;
	*.js) echo 'text/javascript; charset=utf-8' ;;
	*.txt) echo 'text/plain; charset=utf-8' ;;
	*.svg) echo image/svg+xml ;;
	*.wasm) echo application/wasm ;;
	*.webmanifest) echo application/manifest+json ;;
	*.png) echo image/png ;;
	*.jpg | *.jpeg) echo image/jpeg ;;
	*.gif) echo image/gif ;;
	*.webp) echo image/webp ;;
	*.avif) echo image/avif ;;
	*) echo application/octet-stream ;;
	esac
}

# put NAME HOW-LONG OPTIONS...
put() {
	name=$1 lasting=$2
	shift 2
	if [ -e "$name.br" ]; then
		aws s3 cp "$name.br" "$to/$name" --content-type "$(kind "$name")" --cache-control "$lasting" --content-encoding br "$@"
	else
		aws s3 cp "$name" "$to/$name" --content-type "$(kind "$name")" --cache-control "$lasting" "$@"
	fi
}

# Files that a page needs come before it, and what tells of a new version comes
# last: at no moment is there a page whose files are not.
for name in *.????????.*; do
	case $name in
	*.br | *.gz) ;;
	*) put "$name" 'public, max-age=31536000, immutable' "$@" ;;
	esac
done
for name in manifest.webmanifest 404.html robots.txt index.html sw.js; do
	put "$name" no-cache "$@"
done
