package web

import (
	"testing"

	"dateline/article"
)

// The map marks a landmark that is a guess, and leaves the story as it is.
func TestGuessedLandmark(t *testing.T) {
	a := &article.Article{Map: article.MapSpec{Landmarks: []article.Landmark{{Name: "Old mill"}}}}
	if got := landmarks(a)[0].Name; got != "Old mill" {
		t.Errorf("a landmark that is no guess is named %q", got)
	}
	a.Guesses = []string{"map"}
	if got := landmarks(a)[0].Name; got != "Old mill ?" {
		t.Errorf("a landmark that is a guess is named %q", got)
	}
	if got := a.Map.Landmarks[0].Name; got != "Old mill" {
		t.Errorf("the story's landmark is now named %q", got)
	}
}
