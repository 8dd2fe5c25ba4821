//! Tests of the reader of British legislation, on invented acts.

use super::*;

fn read(text: &str) -> Draft {
    let mut never = |_: u32, _: u32| true;
    draft(text, Gather::new(text.len(), &mut never)).unwrap()
}

fn blocks(draft: &Draft) -> Vec<(Role, &str)> {
    draft.blocks.iter().map(|block| (block.role, block.text.as_str())).collect()
}

fn marks(draft: &Draft) -> Vec<String> {
    let line = |mark: &crate::domain::provision::Mark| {
        let left = mark.left_out.map_or("", |left| left.key());
        format!("{} {}|{}|{}|{left}", mark.depth, mark.kind.key(), mark.label, mark.heading)
    };
    draft.marks.iter().map(line).collect()
}

#[test]
fn an_act_with_parts_sections_and_a_schedule() {
    let draft = read(
        "<Legislation xmlns='x' RestrictStartDate='2019-01-01'><ukm:Metadata xmlns:ukm='u' xmlns:dc='d' xmlns:dct='t'><dc:identifier>http://example.org/1</dc:identifier>\
         <dc:title>Arms Act 2001</dc:title><dc:language>en</dc:language><dct:valid>2020-02-03</dct:valid><ukm:Year Value='2001'/></ukm:Metadata>\
         <Contents><ContentsTitle>Contents</ContentsTitle><ContentsPart><ContentsNumber>Part I</ContentsNumber><ContentsTitle>Records</ContentsTitle><ContentsItem><ContentsNumber>1</ContentsNumber><ContentsTitle>Register</ContentsTitle></ContentsItem></ContentsPart></Contents>\
         <Primary><PrimaryPrelims><Title>Arms Act 2001</Title><Number>2001 CHAPTER 5</Number><LongTitle>An Act about arms.</LongTitle><PrimaryPreamble><EnactingText><Para><Text>Be it enacted:</Text></Para></EnactingText></PrimaryPreamble></PrimaryPrelims>\
         <Body><Part><Number>Part I</Number><Title>Records</Title><Pblock><Title>Keeping</Title>\
         <P1group><Title>Register.</Title><P1 id='section-1'><Pnumber PuncAfter='.'>1</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para><Text>The holder <Addition CommentaryRef='c1'><CommentaryRef Ref='c1'/>keeps</Addition>—</Text>\
         <P3><Pnumber>a</Pnumber><P3para><Text>a register, and</Text></P3para></P3><P3><Pnumber>b</Pnumber><P3para><Text>a copy,</Text></P3para></P3><Text>for ten years.</Text></P2para></P2></P1para></P1></P1group>\
         <P1group><Title>Repealed</Title><P1><Pnumber><Repeal>2</Repeal></Pnumber><P1para><Text>. . . . . .</Text></P1para></P1></P1group>\
         <P1group><Title>Amendment</Title><P1><Pnumber>3A</Pnumber><P1para><Text>After section 9 insert—</Text><BlockAmendment><P1group><Title>Fees</Title><P1><Pnumber>9A</Pnumber><P1para><Text>A fee is paid.</Text></P1para></P1></P1group></BlockAmendment></P1para></P1></P1group>\
         </Pblock></Part></Body>\
         <Schedules><Title>SCHEDULES</Title><Schedule><Number>SCHEDULE 1</Number><TitleBlock><Title>Arms</Title></TitleBlock><Reference>Section 1</Reference><ScheduleBody>\
         <P1><Pnumber>1</Pnumber><P1para><P2><Pnumber>2</Pnumber><P2para><Text>A rifle.</Text></P2para></P2></P1para></P1><Tabular><table><tr><td><Para><Text>A</Text></Para></td><td>B</td></tr></table></Tabular></ScheduleBody></Schedule></Schedules>\
         <Footnotes><Footnote><FootnoteText><Para><Text>A note.</Text></Para></FootnoteText></Footnote></Footnotes></Primary><Commentaries><Commentary Type='F'><Para><Text>Word inserted.</Text></Para></Commentary></Commentaries></Legislation>",
    );
    assert_eq!(
        (draft.title.as_str(), draft.version.as_str(), draft.language.as_str(), draft.format),
        ("Arms Act 2001", "2020-02-03", "en", "clml")
    );
    let expected = [
        (Role::Contents, "Contents"),
        (Role::Contents, "Part I Records"),
        (Role::Contents, "1 Register"),
        (Role::Heading, "Arms Act 2001"),
        (Role::Text, "2001 CHAPTER 5 An Act about arms."),
        (Role::Text, "Be it enacted:"),
        (Role::Heading, "Part I Records"),
        (Role::Heading, "Keeping"),
        (Role::Heading, "1 Register."),
        (Role::Text, "(1) The holder keeps—"),
        (Role::Text, "(a) a register, and"),
        (Role::Text, "(b) a copy,"),
        (Role::Text, "for ten years."),
        (Role::Heading, "2 Repealed"),
        (Role::Text, ". . . . . ."),
        (Role::Heading, "3A Amendment"),
        (Role::Text, "After section 9 insert—"),
        (Role::Heading, "Fees"),
        (Role::Text, "9A A fee is paid."),
        (Role::Heading, "SCHEDULES"),
        (Role::Heading, "SCHEDULE 1 Arms"),
        (Role::Text, "Section 1"),
        (Role::Text, "1 (2) A rifle."),
        (Role::Row, "A\tB"),
        (Role::Note, "A note."),
    ];
    assert_eq!(blocks(&draft), expected);
    let expected = [
        "1 part|I|Records|",
        "2 division||Keeping|",
        "3 section|1|Register.|",
        "4 paragraph|(1)||",
        "5 point|(a)||",
        "5 point|(b)||",
        "3 section|2|Repealed|repealed",
        "3 section|3A|Amendment|",
        "1 annex|SCHEDULE 1|Arms|",
        "2 paragraph|1||",
        "3 point|(2)||",
    ];
    assert_eq!(marks(&draft), expected);
}

#[test]
fn an_instrument_without_metadata_that_is_not_all_in_force() {
    let draft = read(
        "<Legislation xml:lang='cy'><Secondary><SecondaryPrelims><Number>2001 No. 7</Number><Title>The Arms Regulations 2001</Title><MadeDate><Text>Made</Text><DateText>3rd May</DateText></MadeDate></SecondaryPrelims>\
         <Body><P1group><Title>Citation</Title><P1 Status='Prospective'><Pnumber>1</Pnumber><P1para><Text>These are the Arms Regulations.</Text>\
         <OrderedList><ListItem NumberOverride='(i)'><Para><Text>one;</Text></Para></ListItem></OrderedList></P1para></P1></P1group></Body>\
         <ExplanatoryNotes><P><Text>These Regulations explain.</Text></P></ExplanatoryNotes></Secondary></Legislation>",
    );
    assert_eq!((draft.title.as_str(), draft.language.as_str()), ("The Arms Regulations 2001", "cy"));
    assert_eq!(draft.cautions, ["law-not-in-force"]);
    let texts: Vec<_> = blocks(&draft).into_iter().skip(1).collect();
    let expected = [
        (Role::Text, "Made"),
        (Role::Text, "3rd May"),
        (Role::Heading, "1 Citation"),
        (Role::Text, "These are the Arms Regulations."),
        (Role::Text, "(i) one;"),
        (Role::Note, "These Regulations explain."),
    ];
    assert_eq!(texts, expected);
}
