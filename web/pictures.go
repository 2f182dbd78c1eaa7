package web

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"dateline/app"
	"dateline/article"
	"dateline/web/picture"
)

// addPictures adds the pictures of a story. It returns a copy of the story without
// the names of the author's files, since a name can reveal more than the picture. Its
// error joins those of all pictures that cannot be published.
func (f memFS) addPictures(a *article.Article, from fs.FS, at pageLocation) (*article.Article, map[article.ID]app.Picture, error) {
	published := *a
	published.Blocks = slices.Clone(a.Blocks)
	pictures := make(map[article.ID]app.Picture)
	added := make(map[string]app.Picture) // by name of the author's file
	var errs []error
	for i := range published.Blocks {
		block := &published.Blocks[i]
		if block.Picture == nil {
			continue
		}
		src := block.Picture.Src
		block.Picture = &article.Picture{Alt: block.Picture.Alt, Caption: block.Picture.Caption}
		if _, ok := added[src]; !ok {
			b, info, err := picture.Read(from, src)
			if err != nil {
				errs = append(errs, fmt.Errorf("picture %s %w", src, err))
				continue
			}
			added[src] = app.Picture{File: at.up() + f.addPicture(info.Ext, b), Width: info.Width, Height: info.Height}
		}
		pictures[block.ID] = added[src]
	}
	return &published, pictures, errors.Join(errs...)
}

// addPicture adds a picture under a name made of its hash. A site may have many
// pictures, so the name contains more of the hash than an asset's does.
func (f memFS) addPicture(ext string, b []byte) string {
	sum := sha256.Sum256(b)
	return f.addAsset("picture-"+hex.EncodeToString(sum[4:8])+ext, b)
}
