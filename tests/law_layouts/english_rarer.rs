//! Rarer layouts in English: New Zealand, Kenya, codes of states, amending acts.

use super::check;

#[test]
fn english_once_more() {
    check(&[
        (
            "Kenyan, with headings behind the number and notes of amendment",
            "
            PART III – LICENSING OF DEALERS
            12. Registration of firearms dealers
            (1) The licensing officer shall keep a register of dealers.
            (2) A person shall not deal in firearms unless registered.
            [Act No. 7 of 1959, Act No. 17 of 2006, s. 51.]
            13. Certificates
            (1) A certificate lapses on the 31st December.
            14. Repealed by Act No. 5 of 1990, s. 2
            15. Places of business
            A dealer shall register every place of business.
            PART IV – GENERAL
            16. Rules
            The Minister may make rules.
            ",
            &["12", "13", "~14", "15", "16"],
        ),
        (
            "Pakistani ordinance, dots and dashes",
            "
            1. Short title, extent and commencement. (1) This Act may be called the Arms Act.
            (2) It extends to the whole of the Province.
            2. Definitions. In this Act, unless there is anything repugnant in the subject or context,
            (a) “ammunition” means ammunition for any arms;
            3. Bar against acquisition. No person shall acquire any firearm.
            4. Licence for arms. (1) No person shall go armed without a licence.
            5. Penalties. Whoever contravenes is punishable with imprisonment.
            ",
            &[
                "1|Short title, extent and commencement",
                "2|Definitions",
                "3|Bar against acquisition",
                "4|Licence for arms",
                "5|Penalties",
            ],
        ),
        (
            "Nigerian side notes run into the text",
            "
            1. No person shall have in his possession a firearm of one of the categories.
            Prohibited firearms.
            2. No person shall have in his possession a personal firearm except with a licence.
            Personal firearms.
            3. The licence shall be in the form set out in the Schedule.
            Form of licence.
            4. Any person who contravenes is guilty of an offence.
            Offences.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "New Zealand",
            "
            1 Title
            This Act is the Arms Act 1983.
            2 Interpretation
            (1) In this Act, unless the context otherwise requires,—
            airgun includes—
            (a) any air rifle; and
            (b) any air pistol.
            2A Transitional provisions
            The provisions in Schedule 1 have effect.
            3 Act to bind the Crown
            (1) Subject to this section, this Act binds the Crown.
            4 Arms officers
            The Commissioner may appoint officers.
            22 Exceptions
            [Repealed]
            23 Fees
            The fees are 25 dollars.
            ",
            &[
                "1|Title",
                "2|Interpretation",
                "2A|Transitional provisions",
                "3|Act to bind the Crown",
                "4|Arms officers",
                "~22|Exceptions",
                "23|Fees",
            ],
        ),
        (
            "sections of a state code",
            "
            § 18-12-101. Definitions
            As used in this article, unless the context otherwise requires, the terms have this meaning.
            § 18-12-102. Possessing an illegal weapon
            A person who possesses an illegal weapon commits a felony.
            § 18-12-103. Possession of a defaced firearm
            A person commits a misdemeanor.
            § 18-12-103.5. Defaced firearms
            Upon conviction the firearm is forfeited.
            ",
            &["§ 18-12-101", "§ 18-12-102", "§ 18-12-103", "§ 18-12-103.5"],
        ),
        (
            "an amending act whose inserted sections are not quoted",
            "
            1. This Act may be cited as the Arms (Amendment) Act.
            2. In this Act the principal Act means the Arms Act.
            3. The principal Act is amended by inserting after section 40 the following sections:
            “40A. A dealer shall keep a register.
            40B. The register shall be kept for ten years.”.
            4. Section 52 of the principal Act is amended in subsection (1).
            5. The principal Act is amended in section 60.
            ",
            &["1", "2", "3", "4", "5"],
        ),
        (
            "references that begin lines",
            "
            1. Application
            A person may apply to the Board in the form prescribed by
            Section 5 of the Act, if the person meets the requirements of
            Part II and of
            Schedule 3 to this Act.
            2. Grounds
            The Board may refuse a licence on the grounds in
            paragraph 3 of the Code or
            2. any other ground that the Minister has published.
            3. Appeal
            An appeal lies to the Court.
            4. Costs
            Costs follow the event.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "headings in capitals",
            "
            1. SHORT TITLE
            This Act may be cited as the Arms Act.
            2. INTERPRETATION
            In this Act, arms means firearms.
            3. PROHIBITION
            No person shall possess arms.
            4. REGULATIONS
            The Minister may make regulations.
            ",
            &["1|SHORT TITLE", "2|INTERPRETATION", "3|PROHIBITION", "4|REGULATIONS"],
        ),
        (
            "numbers with decimals as sections",
            "
            1.1 Short title
            These rules may be cited as the Arms Rules.
            1.2 Commencement
            These rules commence tomorrow.
            2.1 Licences
            A licence is required.
            2.2 Fees
            A fee is payable.
            2.10 Forms
            The forms are those of the Schedule.
            ",
            &["1.1", "1.2", "2.1", "2.2", "2.10"],
        ),
        (
            "articles and sections of a constitution of an act",
            "
            ARTICLE I - SHORT TITLE
            Section 1.1 Short title. This Act is the Firearms Act.
            Section 1.2 Definitions. Terms have their meaning.
            ARTICLE II - LICENSING
            Section 2.1 Licence. A licence is required.
            Section 2.2 Form. The form is prescribed.
            Section 2.3 Fee. The fee is ten.
            ",
            &["1.1", "1.2", "2.1", "2.2", "2.3"],
        ),
    ]);
}
