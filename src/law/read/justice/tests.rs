//! Tests of the reader of Justice XML, on an invented act.

use super::*;

const ACT: &str = "<?xml version=\"1.0\"?><Statute lims:pit-date=\"2020-02-03\" lims:current-date=\"2020-05-01\" xml:lang=\"en\" xmlns:lims=\"x\">\
<Identification><LongTitle>An Act about arms</LongTitle><ShortTitle>Arms Act</ShortTitle><RunningHead>Arms</RunningHead></Identification>\
<Introduction><Enacts><Provision><Text>It is enacted:</Text></Provision></Enacts></Introduction><Body>\
<Heading level=\"1\"><Label>PART I</Label><TitleText>Records</TitleText></Heading>\
<Section><MarginalNote>Definitions</MarginalNote><Label>2</Label><Subsection><Label>(1)</Label><Text>In this Act,</Text>\
<Definition><Text><DefinedTermEn>carrier</DefinedTermEn> means one who</Text><Paragraph><Label>(a)</Label><Text>carries; or</Text></Paragraph></Definition>\
<Definition><Text><DefinedTermEn>dealer</DefinedTermEn> deals; (<DefinedTermFr>marchand</DefinedTermFr>)</Text></Definition></Subsection>\
<Subsection><MarginalNote>Limit</MarginalNote><Label>(2)</Label><Text>No more<FootnoteRef>a</FootnoteRef>.</Text><Footnote><Label>a</Label><Text>A note</Text></Footnote></Subsection>\
<HistoricalNote><HistoricalNoteSubItem>1990, c. 1</HistoricalNoteSubItem><HistoricalNoteSubItem>1991, c. 2</HistoricalNoteSubItem></HistoricalNote></Section>\
<Section in-force=\"no\"><Label>3</Label><Text><Repealed>[Repealed, 1995]</Repealed></Text></Section>\
<Heading level=\"2\"><TitleText>Copies</TitleText></Heading><Section><Label>4</Label><Text>Copies n<Sup>o</Sup> 1.</Text></Section>\
<Heading level=\"1\"><TitleText>Fines</TitleText></Heading><Section><Label>5</Label><Text>A fine.</Text></Section></Body>\
<Schedule><ScheduleFormHeading><Label>SCHEDULE 1</Label><TitleText>Fees</TitleText></ScheduleFormHeading><List><Item><Label>1</Label><Text>Ten dollars</Text></Item></List></Schedule>\
<Schedule id=\"NifProvs\"><ScheduleFormHeading><TitleText>AMENDMENTS NOT IN FORCE</TitleText></ScheduleFormHeading><RelatedOrNotInForce>\
<Section><Label>9</Label><Text>The Act is amended:</Text><AmendedText><Section><Label>5.1</Label><Text>New words.</Text></Section></AmendedText></Section></RelatedOrNotInForce></Schedule></Statute>";

#[test]
fn provisions_are_marked_as_the_file_says() {
    let mut never = |_: u32, _: u32| true;
    let draft = draft(ACT, Gather::new(ACT.len(), &mut never)).unwrap();
    assert_eq!(
        (draft.title.as_str(), draft.version.as_str(), draft.language.as_str()),
        ("Arms Act", "2020-02-03", "en")
    );
    assert_eq!(draft.cautions, ["law-not-in-force"]);
    let blocks: Vec<(Role, &str)> = draft.blocks.iter().map(|block| (block.role, block.text.as_str())).collect();
    let expected = [
        (Role::Heading, "An Act about arms"),
        (Role::Heading, "Arms Act"),
        (Role::Text, "It is enacted:"),
        (Role::Heading, "PART I Records"),
        (Role::Heading, "Definitions"),
        (Role::Text, "2 (1) In this Act,"),
        (Role::Text, "carrier means one who"),
        (Role::Text, "(a) carries; or"),
        (Role::Text, "dealer deals; (marchand)"),
        (Role::Heading, "Limit"),
        (Role::Text, "(2) No more."),
        (Role::Note, "a A note"),
        (Role::Note, "1990, c. 1; 1991, c. 2"),
        (Role::Text, "3 [Repealed, 1995]"),
        (Role::Heading, "Copies"),
        (Role::Text, "4 Copies no 1."),
        (Role::Heading, "Fines"),
        (Role::Text, "5 A fine."),
        (Role::Heading, "SCHEDULE 1 Fees"),
        (Role::Text, "1 Ten dollars"),
        (Role::Heading, "AMENDMENTS NOT IN FORCE"),
        (Role::Text, "9 The Act is amended:"),
        (Role::Text, "5.1 New words."),
    ];
    assert_eq!(blocks, expected);
    let marks: Vec<String> = draft
        .marks
        .iter()
        .map(|mark| {
            let from =
                draft.blocks.get(mark.body.block as usize).and_then(|block| block.text.get(mark.body.at as usize..));
            let left = mark.left_out.map_or("", |left| left.key());
            format!(
                "{} {}|{}|{}|{}|{left}",
                mark.depth,
                mark.kind.key(),
                mark.label,
                mark.heading,
                from.unwrap_or_default()
            )
        })
        .collect();
    let expected = [
        "2 part|I|Records|Definitions|",
        "10 section|2|Definitions|(1) In this Act,|",
        "11 paragraph|(1)||In this Act,|",
        "12 point||carrier|carrier means one who|",
        "13 point|(a)||carries; or|",
        "12 point||dealer|dealer deals; (marchand)|",
        "11 paragraph|(2)|Limit|No more.|",
        "10 section|3||[Repealed, 1995]|repealed",
        "3 division||Copies|4 Copies no 1.|",
        "10 section|4||Copies no 1.|",
        "2 division||Fines|5 A fine.|",
        "10 section|5||A fine.|",
        "1 annex|SCHEDULE 1|Fees|1 Ten dollars|",
        "1 annex||AMENDMENTS NOT IN FORCE|9 The Act is amended:|appended",
        "10 section|9||The Act is amended:|",
    ];
    assert_eq!(marks, expected);
}

#[test]
fn a_broken_file_gives_what_it_had() {
    let mut never = |_: u32, _: u32| true;
    let cut = ACT.split_once("<Section in-force").unwrap().0.to_owned() + "<Section></Label>";
    let draft = draft(&cut, Gather::new(cut.len(), &mut never)).unwrap();
    assert_eq!(draft.cautions, ["law-xml-broken"]);
    assert_eq!(draft.marks.iter().filter(|mark| mark.label == "2").count(), 1);
}
