// Package english has the page's own words, all in one place. They are English; those of
// the story are in the story's language.
package english

// The timeline's axis.
const (
	UpToTheStory  = "up to the story"
	Later         = "later"
	BreakTenYears = " A break stands for ten years or more."
)

// The bar at the top.
const (
	JumpTo     = "Jump to"
	Search     = "Search"
	AllStories = "Dateline, all stories"
)

// The offer to continue reading.
const (
	Dismiss = "Dismiss"
)

// Cards.
const (
	InThisStory     = "In this story"
	Background      = "Background"
	NotNamed        = "Not named in the story; here as background"
	PreviousMention = "Previous mention"
	NextMention     = "Next mention"
	ShowOnMap       = "Show on the map"
	ConnectedWith   = "Connected with"
	AlsoIn          = "Also in"
)

// The end of the page.
const (
	Colophon = "The story’s text belongs to its publisher. Cards say where each fact comes from: " +
		"a ¶ leads to the words of the story, a name to a cited source."
	Corrections = "Corrections"
)

// The list of connections.
const (
	NamedAbout = "Named in facts about "
)

// The steps from line to line of the graph.
const (
	PreviousLine = "Previous line"
	NextLine     = "Next line"
)

// The column beside the text.
const (
	Explore = "Explore the story"
	Panels  = "Panels"
)

// The choices of the reader.
const (
	Theme         = "Theme"
	ThemeSystem   = "System"
	ThemeLight    = "Light"
	ThemeDark     = "Dark"
	TextSize      = "Text size"
	SizeSmall     = "Small"
	SizeNormal    = "Normal"
	SizeLarge     = "Large"
	SizeLarger    = "Larger"
	Context       = "Context"
	ContextAll    = "Everything"
	ContextKey    = "Key names"
	ContextText   = "Just the text"
	Sources       = "Sources"
	SourcesMark   = "Mark what each sentence rests on"
	Follow        = "Follow as I read"
	FollowMeans   = "Map and timeline show where and when"
	Shortcuts     = "Single-key shortcuts"
	ShortcutsMean = "/ searches, ? shows this sheet"
)

// The index of a site.
const (
	ColophonOfSite = "The stories’ texts belong to their publishers. In each story every name opens a card, " +
		"and every fact says where it comes from."
	SkipToStories = "Skip to the stories"
	Draft         = "draft"
)

// The graph.
const (
	Graph = "Graph of connections"
)

// The head of the story.
const (
	DraftNote = "Draft. Nobody has confirmed what is marked "
	Updated   = "Updated "
)

// The sheet of keys and gestures.
const (
	KeysAndGestures = "Keys and gestures"
	Close           = "Close"
	Keys            = "Keys"
	PointerAndTouch = "Pointer and touch"
	HelpSearch      = "search; so does Ctrl or ⌘ with K"
	HelpOpen        = "open the card of the name in focus"
	HelpStep        = "step along the timeline and the connections, and move the map; so do ↑ and ↓"
	HelpZoom        = "zoom the map"
	HelpClose       = "close what is on top, then the card"
	HelpThis        = "this sheet"
	AName           = "A name"
	HelpName        = "opens its card; a mouse that rests on it shows a preview"
	HelpEvidence    = "shows the words that bear a fact out"
	BesideCard      = "Beside a card"
	HelpBeside      = "closes it"
	TwoFingers      = "Two fingers"
	HelpFingers     = "zoom and move the map; one scrolls the page"
)

// The map's legend.
const (
	MapData      = "Map data: "
	Streets      = "Streets, when you come close: "
	AmongThem    = "Among them: "
	NotAmongThem = "Not among them at that date: "
)

// The key of the sources lens.
const (
	LensNothing = "No sentence of this story has a claim or a cited source"
	LensKey     = "What the marks mean"
	TurnOff     = "Turn off"
	LensClaim   = "Somebody says so"
	LensOwn     = "The story itself says so"
	LensSource  = "A cited source says so too"
)

// What is said of a line of the graph.
const (
	LineMeans  = "A line is a fact of the story that names both ends; a thicker one, several. "
	LineChoose = "Choose a line, or step through them, to read the fact behind it."
)

// The map.
const (
	Show        = "Show"
	Region      = "Region"
	World       = "World"
	ZoomIn      = "Zoom in"
	ZoomOut     = "Zoom out"
	WholeMap    = "Show the whole map"
	FullScreen  = "Full screen"
	MapOfRegion = "Map of the region of the story"
	MapOfWorld  = "Map of the world"
)

// The page.
const (
	SkipToStory = "Skip to the story"
)

// The list of places.
const (
	Place       = "Place"
	TimeNow     = "Time now"
	PlacesOnMap = "Places on the map"
)

// The search.
const (
	SearchHint   = "Names, sentences, facts"
	SearchStory  = "Search the story"
	Answers      = "Answers"
	Names        = "Names"
	InTheStory   = "In the story"
	FactsOnCards = "Facts on cards"
	Claims       = "Claims"
	NameOne      = "name"
	NameMany     = "names"
	SentenceOne  = "sentence"
	SentenceMany = "sentences"
	FactOne      = "fact"
	FactMany     = "facts"
	ClaimOne     = "claim"
	ClaimMany    = "claims"
	TryFewer     = "Try fewer letters or another spelling."
	ComeNearest  = "These names come nearest."
	NamedMost    = "Named most"
	NearestNames = "Nearest names"
)

// Announcements to screen readers.
const (
	CardClosed = "Card closed"
)

// The table of stances.
const (
	Critical       = "Critical"
	Neutral        = "Neutral"
	Supportive     = "Supportive"
	NotMarked      = "Not marked"
	Stance         = "Stance"
	OneMark        = "One mark for each claim"
	Others         = "Others"
	OutletColumn   = "Outlet"
	ClaimsByStance = "Claims by stance"
)

// The timeline.
const (
	AfterThisStory = "After this story, published "
	OutletItself   = "The outlet itself"
)

// The reading tools.
const (
	ReadingTools   = "Reading tools"
	Share          = "Share"
	CopyCitation   = "Copy citation"
	Print          = "Print"
	Install        = "Install as an app"
	InstallByMenu  = "To keep the story as an app: Share, then Add to Home Screen."
	LinkCopied     = "Link copied"
	CitationCopied = "Citation copied"
	CopyFromHere   = "Copy it from here:"
	ToCopy         = "To copy"
)

// The voices.
const (
	VoicesNote = "What the story or a source reports somebody as saying. " +
		"The stance is that of the words towards what the story tells of; it is no judgement of who is right."
	OwnVoice     = "The outlet’s own voice"
	OwnVoiceNote = "What the story says without naming anybody who says it."
	AllStances   = "All stances"
	AllSpeakers  = "All speakers"
	Speaker      = "Speaker"
	ShowAll      = "Show all"
)

// The map's hints.
const (
	HintFingers = "Use two fingers to move the map"
)

// Guesses, and the grain of the timeline.
const (
	Guess   = "guess"
	Date    = "date"
	Month   = "month"
	Year    = "year"
	Decade  = "decade"
	Century = "century"
)
