package app

import "dateline/app/dom"

// openDialog opens the dialog of a class, in place of any other. On closing, the
// browser gives the focus back to what has it now.
func openDialog(class string) {
	dialog := dom.First("dialog." + class)
	if dialog.Get("open").Bool() {
		return
	}
	closeDialog()
	dialog.Call("showModal")
}

// closeDialog closes the open dialog, if there is one.
func closeDialog() {
	if dialog := dom.First("dialog[open]"); dialog.Truthy() {
		dialog.Call("close")
	}
}
