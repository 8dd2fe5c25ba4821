# Texts of national laws: loading, reading, the pane beside an item, citing.

pane-title = National law
pane-count = { $n } of { $m } provisions
pane-total = { $m ->
    [one] one provision
   *[other] { $m } provisions
}
pane-hide = Hide
pane-show = Show national law
pane-jump = To national law
pane-load = Load the texts of the laws
pane-load-what = Then the provisions most likely to govern each item stand beside it.
pane-search = Search the laws
pane-words = Words in the law
pane-law = Law
pane-all-laws = All laws read ({ $n })
pane-cite-selection = Cite selection
pane-cite-selection-what = Select words of the law first, or choose sentences of a provision.
pane-waiting = The laws are being searched.
pane-unavailable = The provisions for this item could not be found out. { $words } Words can still be looked for above.
pane-weak = Nothing in these laws looks like it governs this.
pane-weak-what = Look for words of your own before you call it a gap.
pane-weak-show = Show the nearest provisions ({ $n })
pane-short = Type at least two letters.
pane-outline = Outline
pane-back = Back to the provisions for this item
pane-missing-duration = Asked: { $asked }. None of these provisions states a length of time.
pane-missing-imprisonment = Asked: { $asked }. None of these provisions states a term of imprisonment.
pane-missing-fine = Asked: { $asked }. None of these provisions states a fine.
pane-missing-date = Asked: { $asked }. None of these provisions states a date near it.
pane-none-here = None of the provisions that may govern this is in this law.
pane-not-found = No provision holds all of these words.
pane-more = { $n ->
    [one] One more provision holds them. Add a word to narrow the search.
   *[other] { $n } more provisions hold them. Add a word to narrow the search.
}
pane-word = “{ $word }”
pane-why-heading = The heading says { $heading }.
pane-why-text = It says { $text }.
pane-why-both = The heading says { $heading }; the text says { $text }.
pane-asked = Asked:
pane-here = Here:
pane-cited = Cited
pane-cite = Cite it
pane-choose = Choose sentences
pane-choose-of = Sentences of { $name }
pane-cite-chosen = { $n ->
    [0] Cite what is ticked
    [one] Cite one sentence
   *[other] Cite { $n } sentences
}
pane-unfold = Read in full
pane-fold = Show less
pane-open = Open in law

cite-done = { $name } was cited.
cite-done-in-part = { $name } was cited. What was selected outside of its provisions, as a preamble or the heading of a part, was not.
cite-known = { $name } is cited already, in the same words.
cite-nothing = There are no words of a provision in the selection: a preamble and the headings of parts cannot be cited by it.

reading-outline = Outline of the law
reading-search = Search this law
reading-hit = { $n } of { $m }
reading-hit-first = { $n } of the first { $m }
reading-no-hit = Not found
reading-previous = Previous
reading-next = Next
reading-uncited = Only what nobody cites ({ $n })
reading-cited-by = { $n ->
    [one] cited for one item
   *[other] cited for { $n } items
}
reading-cited-for = Cited for
reading-facts = { $m ->
    [one] One provision
   *[other] { $m } provisions
}, { $n } of them cited.
reading-lost = { $n ->
    [one] One citation names a provision that this text does not have: { $names }.
   *[other] { $n } citations name provisions that this text does not have: { $names }.
}
reading-back = Back to
reading-no-law = There is no such law
reading-no-text = Its text has not been loaded.
reading-to-laws = National laws
reading-out-repealed = Left out: repealed, without words of its own.
reading-out-appended = Left out: the text of another act, printed along.
reading-out-by-hand = Left out by you.
reading-mend = Correct

mend-title = Correct the division
mend-label = Label
mend-heading = Heading
mend-relabel = Change label and heading
mend-kind = Kind
mend-in = Lies in
mend-in-none = nothing larger
mend-regrade = Change kind and place
mend-regraded = The provision is of another kind, or lies elsewhere, now.
mend-at = A provision begins at
mend-new-kind = Its kind
mend-new-label = Its label
mend-split = Divide here
mend-join = Join to the one before
mend-exclude = Leave out
mend-include = Take back in
mend-joined = The provision was joined to the one before.
mend-was-split = The provision was divided.
mend-relabelled = Label and heading were changed.
mend-excluded = The provision was left out. It is not listed and not searched for.
mend-included = The provision was taken back in.
mend-removed = The correction was taken back.
mended-count = { $n ->
    [one] One correction of the division
   *[other] { $n } corrections of the division
}
mended-join = Joined to the one before: { $name }
mended-split = Begins by itself: { $name }
mended-relabel = Renamed: { $name }
mended-regrade = { $kind }: { $name }
mended-exclude = Left out: { $name }
mended-include = Taken back in: { $name }
mended-remove = Take back

provision-annex = Annex or appended act
provision-part = Part, book or title
provision-chapter = Chapter
provision-division = Division between chapter and article
provision-article = Article
provision-section = Section
provision-paragraph = Paragraph
provision-point = Point

load-title = Load the texts
load-what = Word, PDF with text, HTML, Markdown, plain text and legal XML are read, in any language. A text stays in this browser and goes into the file of the assessment.
load-choose = Choose files
load-drop = or drop them anywhere on this page.
load-paste = Paste a text
load-paste-text = Text of a law
load-paste-read = Read it
load-pasted-name = Pasted text
load-paste-back = Put the text back into the field
load-waiting = It waits for its turn.
load-reading = { $name } is being read
load-line-reading = { $n ->
    [one] One text of a law is being read.
   *[other] { $n } texts of laws are being read.
}
load-line-asking = { $n ->
    [one] One text was read and waits for you to decide about it.
   *[other] { $n } texts were read and wait for you to decide about them.
}
load-line-refused = { $n ->
    [one] One text could not be read.
   *[other] { $n } texts could not be read.
}
load-line-go = To the laws
load-discard = Do not keep it
load-same-title = A law with this title is registered. The text belongs to
load-which = The text belongs to
load-new = a law not registered yet: { $title }
load-new-untitled = a law not registered yet
load-known = { $name }
load-known-alike = { $name } (law { $place } of the list: { $told })
load-known-bare = without a text
load-settle = Keep it there
load-loaded = The text of “{ $name }” was loaded.
load-replaced = The text of “{ $name }” was replaced.
load-renewed = The text of “{ $name }” was replaced. Citations adapted to it: { $taken }. Citations kept with the date of the older text: { $kept }.
load-checked = The text of “{ $name }” was loaded. Citations adapted to it: { $taken }. Citations kept with the date of the version they cite: { $kept }.
load-removed = The text of “{ $name }” was taken away.
load-none = Its text is not loaded.
load-one = Load its text
load-replace = Replace the text
load-remove = Remove the text
load-read = Read it
load-told = { $format }, { $n ->
    [0] no provisions
    [one] one provision
   *[other] { $n } provisions
}, { $size } kB
load-read-on = read on { $date }
load-other-version = The text says it is the version of { $date }. If that is so, change the date above.
renew-title = What the newer text does to the citations of “{ $name }”
renew-stay = { $n ->
    [0] No citation stands in it word for word where it did.
    [one] One citation stands in it as it is.
   *[other] { $n } citations stand in it as they are.
}
renew-silent = { $n ->
    [one] One citation names neither words nor a provision, so that nothing can be compared.
   *[other] { $n } citations name neither words nor a provision, so that nothing can be compared.
}
renew-corrections = { $n ->
    [one] The correction you made to the division of the text until now does not carry over. Look through the newer one.
   *[other] The { $n } corrections you made to the division of the text until now do not carry over. Look through the newer one.
}
renew-what = Tick what you take over. What you do not take over keeps its words and gets the date of the text until now, so that nobody reads it as quoting the newer one.
renew-moved = Moved
renew-changed = Changed
renew-gone = Gone
renew-take-moved = Cite it as { $to }
renew-take-changed = Cite the new wording
renew-take-changed-to = Cite the new wording, as { $to }
renew-gone-what = Nothing like it stands in the newer text. It keeps its words and gets the older date.
renew-translated = Its translation may no longer fit.
renew-dated = It cites the version of { $date }.
renew-before = Date of the text until now
renew-before-hint = Given to what is not taken over.
renew-now = Date of the newer text
renew-now-hint = It becomes the date of the law. As 2026-03-14, or in words.
renew-same-date = The dates are the same, or the text until now has none. What is not taken over would be read as quoting the newer text.
renew-first-title = The citations of “{ $name }”, made by hand, set against its text
renew-first-what = Tick what you take over from the text. What you do not take over keeps your words, and gets the date of the version you cited, so that nobody reads it as quoting this text.
renew-first-gone-what = Nothing like it stands in this text. It keeps your words and the date of the version you cited.
renew-first-before = Date of the version cited until now
renew-first-before-hint = Given to what is not taken over.
renew-first-now = Date of this text
renew-first-now-hint = It becomes the date of the law. As 2026-03-14, or in words.
renew-first-same-date = The dates are the same, or the citations had none. What is not taken over would be read as quoting this text.
renew-first-do = Load the text
renew-first-keep = Do not load it
renew-do = Replace the text
renew-keep = Keep the text as it is
load-format-docx = Word
load-format-pdf = PDF
load-format-html = HTML
load-format-markdown = Markdown
load-format-text = Plain text
load-format-akoma-ntoso = Akoma Ntoso
load-format-justice-xml = Justice laws XML
load-format-clml = legislation.gov.uk XML

check-found = Words found in the loaded text
check-label = The loaded text has this provision; nothing is quoted
check-moved = Found, but in { $to }
check-changed = The words differ in the loaded text
check-now = What stands there now
check-gone = Not found in the loaded text
check-label-changed = The provision reads differently in the loaded text
check-no-label = The loaded text has no such provision

checks-title = Citations set against the laws
checks-about = Whether the words quoted stand where they are cited, in the texts that are loaded. Nothing is altered here: each citation is mended at its item.
checks-none = Nothing is cited yet.
checks-look = Look at them
checks-sound = { $m ->
    [one] The one citation of a law whose text is loaded stands in it.
   *[other] All { $m } citations of laws whose texts are loaded stand in them.
}
checks-faulty = { $n } of { $m } { $m ->
    [one] citation does
   *[other] citations do
} not fit the texts of the laws that are loaded.
checks-unread = { $n ->
    [one] One citation cannot be checked, since the text of its law is not loaded.
   *[other] { $n } citations cannot be checked, since the texts of their laws are not loaded.
}
checks-law-sound = { $m ->
    [one] Its one citation fits its text.
   *[other] All { $m } citations fit its text.
}
checks-law-faulty = { $n } of { $m } { $m ->
    [one] citation does
   *[other] citations do
} not fit its text.
checks-silent = { $n ->
    [one] One names neither words nor a provision that could be looked up.
   *[other] { $n } name neither words nor a provision that could be looked up.
}
checks-no-text = Its text is not loaded, so that its citations cannot be checked.
checks-no-law = Laws that are not registered
checks-no-law-what = These citations name an act in words. Register it and load its text, and they can be checked.
checks-to-laws = To the laws
checks-which = { $n ->
    [one] One citation
   *[other] { $n } citations
}

# Why a file was not read. The keys are the codes of the readers.
law-archive-entries = This file holds more than { $detail } parts, which no law does. Open it in the program it was made with and save it as a new file.
law-archive-ratio = This file would unpack to more than { $detail } times its size. It was not opened, since files made to do harm look like this.
law-cancelled = Reading was broken off.
law-docx-broken = This Word file is damaged. Open it in Word, save it again and load that.
law-docx-no-document = This file has the wrapping of a Word file and no document in it. Open the original in Word and save it as .docx.
law-encrypted = This file is protected by a password. Save a copy without one, and load that.
law-file-unreadable = The browser could not open this file. It may have been moved or changed since it was chosen, or lie where programs may not read: choose it again, or copy it to another place.
law-no-text = There is no text in this file.
law-not-understood = This file could not be read. Save it as Word, HTML or plain text, and load that.
law-old-word = This is a Word file of the old kind (.doc). Open it in Word and save it as .docx.
law-pdf = PDF files cannot be read here. Save the text as Word or plain text, or paste it.
law-pdf-broken = This PDF is damaged. Get it again from where it is published, or copy its text and paste it.
law-pdf-no-text = This PDF holds pictures of pages, no text. Ask for the text itself, or have the pages recognized by a program for that, and load the result.
law-reader-died = The reader broke down over this file, most likely for want of memory. Load it in parts, or on another computer. { $detail }
law-reader-unavailable = The part of the program that reads laws could not be loaded. It is fetched when it is first needed: connect to the network and try again. { $detail }
law-too-large = This is larger than { $detail } MB. Laws are much smaller: load the law by itself, without its annexes or pictures.
law-too-many-blocks = This text has more than { $detail } paragraphs. Load it in parts.
law-too-many-pages = This PDF has more than { $detail } pages. Load the law by itself.
law-unknown-format = This kind of file cannot be read. Save it as Word (.docx), HTML, plain text or PDF, and load that.
law-xml-broken = This XML is not whole: it breaks off or its parts do not fit together. Get it again from where it is published.
law-xml-depth = In this XML, parts lie in each other more than { $detail } deep, which no law does. It was not read.
law-xml-entities = This XML defines abbreviations of its own, which can be used to do harm. Save the law without them, as HTML or plain text.
law-gone = The law this text was read for has been removed meanwhile. Load it again, as the text of another law.
law-changed-since = The law, its text or its citations were changed while you looked. Nothing was replaced; look at them again as they are now.
law-no-room = There is no room left for this text: the texts of one assessment may have 32 MB together. Remove one, or assess fewer laws at once.

# What a reader could not do although it read the file.
caution-law-encoding-damaged = Some characters could not be read and show as �. Look for a better copy before you quote.
caution-law-encoding-guessed = The file does not say how its letters are written; that was guessed. Look at a few words with accents before you quote.
caution-law-language-unsupported = This law is in none of the languages in which provisions are looked for: Arabic, Chinese, English, French, German, Portuguese, Russian and Spanish. It was divided as far as its labels could be read; words can be searched, but it is hardly found for any item.
caution-law-no-numbering = No numbering of articles was found. The text was divided by its paragraphs; correct the division where you cite it.
caution-law-not-in-force = Sections that the file marks as not yet in force were read as well.
caution-law-page-all-read = Most words of this page stand in parts that it hides or that usually hold menus. They were read as well: leave out what is no law.
caution-law-page-left-out = A good part of this page is hidden, struck out or looks like a menu, and was left out. Look whether law is missing; if so, unfold the page and save it again, or paste its text.
caution-law-pdf-pages-without-text = Some pages of the PDF are pictures without text. What stands on them is missing here.
caution-law-unknown-language = The language was not recognized. Say above which it is, so that its words are found.
caution-law-xml-broken = The XML breaks off. What stood before that was read.
caution-law-xml-unknown = This XML is of no kind that is known. Its text was read without its divisions.
caution-other = Not everything in this file could be read. Compare it with the original before you quote.
