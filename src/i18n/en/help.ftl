# Help. Each section is a heading and Markdown.

help-title = Help
help-about = For those who read and write laws. Nothing here is legal advice.
help-contents = On this page

help-what = What a gap analysis is
help-what-text =
    A gap analysis sets what an instrument asks for beside what national law says, point by point, and names the difference. The Firearms Protocol is taken apart into **items**: one requirement at one place of the treaty, in plain words. For each item you say what national law does with it, and which provision shows that.

    It answers one question: does the law say it? It does not say whether the law is applied, whether it is a good law, or whether the State is in breach of a treaty. Only the State and the bodies of the treaty can say the last.

    The wording of an item is a paraphrase made for this purpose. The authentic text of the instrument prevails: have it beside you, and quote it, not the item.

help-steps = How to work through one
help-steps-text =
    1. **Context.** Name the State and the date. Answer the questions asked once: some items depend on them.
    2. **Laws.** Load the text of each act and regulation you read, or register it by hand, with the date of the version. Firearms law is seldom in one act.
    3. **Assess.** Take the items in order. Read the requirement and its elements, find the provision, and cite it in its own words and language.
    4. Give the **verdict**, and explain it in the reasoning as if somebody else had to defend it in a year.
    5. Where there is a gap, write what should change, who should act and how soon. Proposed wording can be added.
    6. **Gaps.** Read the gaps in their order. Each says why it stands where it stands.
    7. **Report.** Choose what goes into it and save it. Save the file as well: it is the only copy outside this browser.

    A second person should read what is marked *for review*. Drafts can stay drafts: a report says what is not finished.

help-choose = What to assess
help-choose-text =
    An assessment answers the checklists of a **profile**: the Protocol alone, every checklist that comes with Lacuna, what belongs to an agenda item, criminal law alone, or checklists you pick yourself. For an agenda item, pick articles of the Protocol; what the other sources say on the same points is taken along, and nothing else of them.

    The choice can be changed at any time on the page *Context*, and the change undone. No finding is lost by it: one on an item outside the choice is kept in the file, is told while you assess and in the report, enters no figure, and counts again when its item comes back.

help-laws = The text of the law
help-laws-text =
    On the page *Laws* you can load the **text** of each act: Word, PDF with text, HTML, Markdown, plain text or legal XML, in any language. It is divided into its provisions. Where the division is wrong, open the law and correct it there: join, divide, rename, say what kind of provision it is and what it lies in, leave out. Every correction can be taken back by itself.

    Beside each item then stand the provisions **most likely to govern it**, with the words that matched, whatever language the law is in. They are a help for finding and no answer: read the provision before you cite it. Where the list says that nothing looks like it governs the item, look for words of your own before you call it a gap.

    With *Cite it* the whole provision goes into the finding; with *Choose sentences*, which needs no mouse, or words you select and *Cite selection*, a part of it. Only what you see is cited: lines that a list leaves out, and what stands outside of the provisions, are not. *Outline* opens any other provision beside the item. Where an item asks for a figure, as ten years, those of each provision stand beside it, and it is said if none states one. Each citation is checked against the text that is loaded, and says if its words are not there. Loading a newer version of a law changes no citation; it shows which of them no longer fit, and so does the first text of a law you cited by hand.

    Before you send a report, read the line above it on the page *Report*: it says **how many citations do not fit** the texts of their laws, and leads to a list of them by law, with what is wrong and the way to each item. The same line stands on the page *Laws*.

help-verdicts = The six verdicts
help-verdicts-text =
    Each has a word and a shape. Colour is never the only sign.
help-verdict-full = Every element is in force. A provision that shows it should be cited.
help-verdict-partial = Some elements are in force and others are not, or the rule does not reach as far as the requirement.
help-verdict-none = No rule was found. Say in the reasoning where you looked.
help-verdict-conflict = The law says something that cannot stand beside the requirement. This is more than silence: the law must be changed, not only added to.
help-verdict-not-applicable = The requirement does not apply to the State. A reason is required.
help-verdict-not-assessed = No verdict has been given yet. It is not a gap, and it is not in order either.

help-elements = Elements
help-elements-text =
    An item often asks for several things at once. Its **elements** part them: each is a statement about national law that is true or false by itself. Answer *yes*, *no* or *unclear*.

    From the answers a verdict is proposed: *full* when every element is in force, *none* when every one is missing, *partial* when some are in force. Where the instrument leaves a choice of ways, all the elements of one way are enough. While an answer is open nothing is proposed, unless one way is already complete.

    The verdict is yours. Where it differs from the one proposed, say why in the reasoning; until then the finding is marked as lacking an explanation.

help-sources = Other sources, and one answer for several items
help-sources-text =
    At the end of each item stands what the **other sources** say on its point, in the order of time, with the status of each document: a treaty binds, a draft or a chair’s summary does not. The texts are ours. What is cited there can be copied to the item, one provision at a time.

    Where another item asks **the same**, your verdict on it is *proposed* for this one. Where another item asks **all of this and more**, *full* and *none* are proposed, since only these hold for each of its parts. A proposal counts for nothing until you accept it, and is never made for an item that somebody has begun. If answers disagree, nothing is proposed, and both are shown.

    The button *Proposals waiting*, above the outline, shows all of them. Accept those you agree with; the notice that follows takes all of it back. A finding taken over stays a draft, and says where it came from; if the original changes later, it says that too. So does the report.

help-scope = Scope
help-scope-text =
    For definitions, offences and exclusions it matters how far the national rule reaches. *In line* reaches as far as the requirement, *broader* farther, *narrower* less far, *different* cuts across it. A broader rule is as a rule no gap. Scope is told beside the verdict and moves no figure.

help-forces = Strength of duty
help-forces-text =
    A treaty does not ask for everything with the same strength. Each item carries the **force** of its source, with the treaty’s own qualifier or condition:

    - *mandatory*, also with a qualifier (“where possible”) or on a condition;
    - *definitions and scope*, on which the duties rest;
    - *duties of effort*: to be considered, to be endeavoured, encouraged;
    - *optional*: allowed, not required;
    - *recommended* by a text that does not bind, and *beyond the Protocol*.

    These groups are never averaged. A State that has done everything optional and half of what is mandatory is not at three quarters of anything. So each group has its own figure, and there is no grand total.

help-status = What kind of document it is
help-status-text =
    A treaty binds its parties. A model law, a recommendation, a draft, a chair’s summary and a paper of the Secretariat bind nobody, and must not be cited as if they did. The kind of document is shown wherever its items are, with its date and symbol.

    What to heed before relying on a checklist stands under *cautions*: when you choose it, on the page *Context*, beside each item, and in the report.

help-numbers = What the figures say
help-numbers-text =
    A percentage is the share in place of what was assessed. Beside it stand *n of m assessed* and *k not applicable*.

    - Items that are not applicable, and items not yet assessed, are in no denominator.
    - *Full* counts one; *none* and *conflict* count nothing. *Partial* counts one half, or the share of elements in force where all of them were answered.
    - While items are open, an interval is shown: from *all the rest fail* to *all the rest pass*. The figure will end up somewhere in it.
    - With fewer than two items assessed, unless that is all there are, no percentage is given: there is too little to tell.

    Two reviews can be compared by their findings. A difference of a few points between two percentages means little.

help-not-required = What the instruments do not require
help-not-required-text =
    A law may lack these without a gap under the instrument named. Other instruments may ask for them.
help-not-required-none = The checklists at hand list nothing of the kind.

help-practice = Law and practice
help-practice-text =
    A statute book cannot show whether records are kept or marks are legible. What happens in fact goes into the **practice note** of a finding, and never moves a figure. The other way round, a practice without a rule behind it is a gap in the law.

    Some items can be answered by their legal basis alone, some not by legislation at all: cooperation in fact, acts under treaty law such as a reservation. The latter are shown with the reason and are not scored.

help-pointers = Drafting pointers
help-pointers-text =
    Each gap says where to read before a provision is drafted: the chapter of the Model Law, the paragraphs of the Legislative Guide, and what was recommended on the point, in the order of time. The Model Law is never quoted: have your own copy at hand.

    A list, in our words, names what a provision on the point must settle. Where an item has none of its own, it borrows those of the nearest related items and says whose they are.

help-context = Context and threats
help-context-text =
    Before the first item, the context is recorded: the treaties the State has joined, how treaties enter national law, the firearms problems that predominate, and the threat at each stage in the life of a firearm.

    The ratings of threats put gaps in order and do nothing else. Gaps are ordered by the strength of duty, then by verdict (conflict, none, partial), then by the threat at the stages concerned, then by how many other items rest on them. Your own priority is shown, and used last.

help-where = Where your text is
help-where-text =
    In this browser, on this computer. Lacuna has no server and no account. After the page has loaded it asks nothing of the network, and works without one; only the part of the program that reads laws comes when you first load a law, from the same place as this page.

    The head of the page says two things: when the working copy was last kept in this browser, and how far behind the **file** is. The file is yours: save it, move it, archive it. A browser may clear what it keeps when space runs out, or when somebody clears it; the file is the safe copy.

    - **Shared computers.** Whoever uses the same account of the computer and the same browser can read the assessments kept there. When you are done, save your files and choose *Remove everything from this computer* on the first page.
    - **Private windows.** What is kept there goes when the window is closed. Save the file before.
    - **Two tabs.** The same assessment may be open twice. What one tab saves, the other shows. If both were changed at once, neither is overwritten: you are asked which to keep, and may keep both.

help-keyboard = Keyboard
help-keyboard-text =
    Everything can be done from the keyboard. Tab moves between controls; the arrow keys move within a group of choices. Letters and digits work while no field is being typed in: `1` to `6` give the verdict, `j` and `k` go to the next and the previous item, `c` adds a citation, `r` goes to the reasoning, `/` to the search, `Ctrl+S` saves the file.

    Press `?` for the whole list.

help-files = What a file holds
help-files-text =
    A file ending in `.lacuna.json` holds one assessment: the State, the laws with the texts that were loaded, the context, every finding with its citations and notes, internal ones included, and **the text of each item as it was answered**. It can be read in ten years with any program that shows text.

    Send it as you would send any confidential draft: whoever has it can read all of it.

    A file from a newer version is opened as far as it is understood, and what is not understood is written back unchanged. A file that cannot be read is never overwritten.

help-own = Checklists of your own
help-own-text =
    A checklist is a text file in YAML. Open it on the first page or on the page *Context*, or drop it there. Before anything is loaded you are shown every mistake with the line it stands on. It is kept in this browser and can be chosen when an assessment begins, or answered from the page *Context*; there it can also be left or removed, and findings are kept in either case.

    An **extension** adds items to another checklist. They stand in its sections, marked as added, and are counted apart. A checklist that is answered travels inside the assessment’s file: whoever opens that file has it.

    The checklist’s name is the name of its file. An assessment remembers the version and the content it answered, so a corrected checklist never changes an old finding behind your back.

help-versions = When a checklist is corrected
help-versions-text =
    An assessment made with an earlier version of a checklist opens as before, and a line at the top says that another version is at hand. *See what differs* shows what became of each item: unchanged, reworded with the words marked, split, merged, moved, withdrawn, new.

    Nothing changes until you take the new version. Then every answer goes where its item went. Answers to reworded, split or merged items are marked **to be checked again**: look at what differs, then choose *Checked* or give a new verdict. Answers to withdrawn items are kept in the archive on the same page and in the report, with the text they answered; they enter no figure. *Undo* takes all of it back, as long as the notice is there.

    Nothing is ever moved to an earlier version.

help-official = The official text beside the item
help-official-text =
    The items are paraphrases; the authentic text prevails. Load your own copy of it on the page *Context*, as plain text, Markdown or HTML, in the language you work in. The article then stands in each item under *Official text (your copy)*, with the paragraph in question marked.

    Articles are found by their headings, such as *Article 8*, *Artículo 8*, *Статья 8*, *第八条* or *المادة 8*, and paragraphs by their numbers and letters. Documents without articles are cut at their numbered paragraphs. The copy is kept in this browser alone: it is in no file and no report.

help-limits = Limits
help-limits-text =
    - A file may have up to 64 MB. A full assessment of every checklist stays far below; the texts of its laws may together have up to 32 MB of words.
    - The checklists that come with Lacuna were written from the English texts. Where another language is authentic too, compare it.
    - The interface and the fixed words of reports are in English. What you write may be in any language and script, from right to left as well.
