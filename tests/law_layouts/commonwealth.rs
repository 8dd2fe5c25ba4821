//! Layouts of statutes in English: the Commonwealth, South Asia, East and Southern Africa, Australia, the Americas, and
//! acts of international organizations.

use super::check;

#[test]
fn sections_with_numbers_alone() {
    check(&[
        (
            "side notes before the number, on a line of their own",
            "
            PART II—LICENSING
            Firearms to be licensed.
            4. (1) No person shall have a firearm in his possession unless he holds a licence.
            (2) A person who contravenes this section commits an offence.
            Form of licence.
            5. A licence shall be in the prescribed form.
            Duration of
            licence.
            6. A licence shall be valid for one year.
            PART III—REGISTRATION
            Register of firearms.
            7. The officer shall keep a register of firearms.
            Licence to be produced.
            7A. (1) A police officer may demand the production of a licence.
            (2) The holder shall produce it.
            8. The Minister may make regulations.
            ",
            &["4", "5", "6", "7", "7A", "8"],
        ),
        (
            "number, full stop, dash and bracket",
            "
            PART I
            PRELIMINARY
            Short title
            1.—(1) This Act may be cited as the Firearms Act.
            (2) This Act comes into operation on a date appointed by the President.
            Interpretation
            2.—(1) In this Act, unless the context otherwise requires—
            “ammunition” means ammunition for a firearm;
            “dealer” means a person who deals in firearms.
            Possession
            3.—(1) Subject to this Act, no person may possess a firearm.
            (2) A person guilty of an offence under subsection (1) is liable—
            (a) on summary conviction, to a fine;
            (b) on conviction on indictment, to imprisonment for a term not exceeding 5 years.
            Saving
            3A.—(1) Section 3 does not apply to a museum.
            Regulations
            4. The Minister may make regulations.
            ",
            &["1|Short title", "2|Interpretation", "3|Possession", "3A|Saving", "4|Regulations"],
        ),
        (
            "heading behind the number, on the line of the number",
            "
            12. Application for licence
            (1) A person may apply to the Registrar for a licence.
            (2) An application shall be in writing.
            12A. Refusal of licence
            The Registrar may refuse an application in the public interest.
            13. Appeals
            (1) A person aggrieved by a decision may appeal within 30 days.
            14. Penalty
            A person who contravenes section 12 is liable to a fine of
            200 penalty units.
            ",
            &["12|Application for licence", "12A|Refusal of licence", "13|Appeals", "14|Penalty"],
        ),
        (
            "no full stop behind the number",
            "
            Division 2 Licences
            10 Licence required
            (1) A person must not possess a firearm without a licence.
            Maximum penalty: imprisonment for 5 years.
            11 Application
            (1) A person may apply to the Commissioner for a licence.
            11A Restriction on issue of licence
            (1) The Commissioner must not issue a licence to a person under 18 years.
            Division 3 Permits
            12 Permits
            The Commissioner may issue a permit to acquire a firearm.
            13 Regulations
            The Governor may make regulations.
            ",
            &[
                "10|Licence required",
                "11|Application",
                "11A|Restriction on issue of licence",
                "12|Permits",
                "13|Regulations",
            ],
        ),
        (
            "full stop and dash behind the heading",
            "
            CHAPTER II
            ACQUISITION, POSSESSION, MANUFACTURE
            3. Licence for acquisition and possession of firearms and ammunition.—(1) No person shall acquire any firearm unless he holds a licence.
            (2) Notwithstanding anything contained in sub-section (1), a person may carry a firearm for repair.
            4. Licence for arms of specified description.—If the Central Government is of opinion that it is necessary, it may direct that section 3 applies.
            5. Licence for manufacture, sale, etc., of arms.—(1) No person shall manufacture any firearm without a licence.
            25A. Punishment.—Whoever contravenes any provision shall be punishable.
            26. Secret contraventions.—Whoever does any act in secrecy shall be punishable.
            27. [Repealed by Act 5 of 1988.]
            28. Rules.—The Government may make rules.
            ",
            &[
                "3|Licence for acquisition and possession of firearms and ammunition",
                "4|Licence for arms of specified description",
                "5|Licence for manufacture, sale, etc., of arms",
                "25A|Punishment",
                "26|Secret contraventions",
                "~27",
                "28|Rules",
            ],
        ),
        (
            "contents before the law, and schedules behind it",
            "
            ARRANGEMENT OF SECTIONS
            PART I
            1. Short title.
            2. Interpretation.
            3. Licences.
            FIRST SCHEDULE
            SECOND SCHEDULE
            PART I
            1. Short title
            This Act may be cited as the Firearms Act, and shall apply to all persons.
            2. Interpretation
            In this Act, unless the context otherwise requires, firearm has the meaning in the First Schedule.
            3. Licences
            No person shall import a firearm without a licence granted under this Act.
            FIRST SCHEDULE
            (Section 2)
            FIREARMS
            1. Pistols.
            2. Rifles.
            3. Shotguns.
            4. Machine guns.
            SECOND SCHEDULE
            (Section 3)
            FEES
            1. For a licence, ten.
            2. For a renewal, five.
            ",
            &["1|Short title", "2|Interpretation", "3|Licences"],
        ),
        (
            "schedule with its section on the line",
            "
            1. Short title. This Act may be cited as the Arms Act.
            2. A person who has an arm shall register it with the police.
            3. The Minister may amend the Schedule.
            SCHEDULE (Section 3)
            1. Knives
            2. Swords
            3. Batons
            4. Crossbows
            ",
            &["1", "2", "3"],
        ),
        (
            "South African chapters",
            "
            CHAPTER 3
            COMPETENCY CERTIFICATES
            9. Application for competency certificate
            (1) An application for a competency certificate must be delivered to the Officer.
            (2) Where a person has not previously obtained a certificate, it may only be issued if he is 21 years of age.
            10. Competency certificate
            (1) The Registrar may issue a competency certificate.
            10A. Renewal of competency certificate
            (1) The holder may apply for renewal.
            CHAPTER 4
            LICENCE
            11. Separate licence in respect of each firearm
            The Registrar must issue a separate licence in respect of each firearm.
            12. Additional licences
            (1) The Registrar may issue additional licences.
            ",
            &[
                "9|Application for competency certificate",
                "10|Competency certificate",
                "10A|Renewal of competency certificate",
                "11|Separate licence in respect of each firearm",
                "12|Additional licences",
            ],
        ),
        (
            "letters doubled and numbers before letters",
            "
            18. Dealers shall be registered by the Board.
            18A. A dealer shall keep records of all transactions.
            18AA. Records shall be kept for ten years.
            18AB. Records shall be produced to an inspector.
            18B. A dealer shall secure his premises.
            19. An inspector may enter the premises of a dealer.
            ",
            &["18", "18A", "18AA", "18AB", "18B", "19"],
        ),
        (
            "wrapped lines",
            "
            1. This Act may be cited as the Firearms Control Act and shall come into
            operation on such date as the Minister may, by notice in the Gazette,
            appoint.
            2. In this Act, unless the context otherwise requires, a firearm means a
            lethal barrelled weapon from which a shot can be discharged, as defined in
            section 12 of the Penal Code, and includes a component part.
            3. No person shall purchase, acquire or have in his possession a firearm
            unless he holds a certificate in force at the time, as issued by the police.
            4. A certificate granted under this Act is not transferable to any person.
            5. A person who contravenes section 3 commits an offence and is liable to
            imprisonment for a term not exceeding
            10 years or to a fine or to both.
            6. The Minister may make regulations for the better carrying out of this Act.
            ",
            &["1", "2", "3", "4", "5", "6"],
        ),
    ]);
}

#[test]
fn sections_and_regulations_with_a_word() {
    check(&[
        (
            "Section 5",
            "
            Part 1 Preliminary
            Section 1 Short title
            This Act may be cited as the Weapons Act.
            Section 2 Definitions
            In this Act weapon means a firearm, as amended in
            section 3 of the other Act.
            Section 2A Application
            This Act binds the State.
            Section 3 Licences
            A person shall not possess a weapon without a licence under Section 2 of this Act.
            ",
            &["1|Short title", "2|Definitions", "2A|Application", "3|Licences"],
        ),
        (
            "SEC. 4.",
            "
            ARTICLE I
            TITLE, DECLARATION OF POLICY AND DEFINITION OF TERMS
            SECTION 1. Short Title. – This Act shall be known as the Firearms Regulation Act.
            SEC. 2. Declaration of State Policy. – It is the policy of the State to maintain peace and order.
            SEC. 3. Definition of Terms. – As used in this Act:
            (a) Accessories refer to parts of a firearm.
            ARTICLE II
            OWNERSHIP AND POSSESSION OF FIREARMS
            SEC. 4. Standards and Requisites for Issuance of License. – In order to qualify, the applicant must be a citizen.
            SEC. 5. Ownership of Firearms. – A juridical person may own firearms.
            Sec. 6. Effectivity. – This Act takes effect after fifteen days.
            ",
            &[
                "1|Short Title",
                "2|Declaration of State Policy",
                "3|Definition of Terms",
                "4|Standards and Requisites for Issuance of License",
                "5|Ownership of Firearms",
                "6|Effectivity",
            ],
        ),
        (
            "section signs of a code",
            "
            CHAPTER 44—FIREARMS
            § 921. Definitions
            (a) As used in this chapter—
            (1) The term person includes any individual.
            § 922. Unlawful acts
            (a) It shall be unlawful for any person to engage in the business of dealing in firearms.
            § 922A. Other acts
            (a) It shall be unlawful to alter a serial number.
            § 923. Licensing
            (a) No person shall engage in the business until he has filed an application.
            ",
            &["§ 921|Definitions", "§ 922|Unlawful acts", "§ 922A|Other acts", "§ 923|Licensing"],
        ),
        (
            "regulations by name",
            "
            Regulation 1 Citation
            These regulations may be cited as the Arms Regulations.
            Regulation 2 Interpretation
            In these regulations form means a form in the Schedule.
            Regulation 3 Fees
            The fees are those of the Schedule.
            ",
            &["1|Citation", "2|Interpretation", "3|Fees"],
        ),
        (
            "regulations abbreviated",
            "
            Reg. 1 These regulations may be cited as the Arms Regulations.
            Reg. 2 In these regulations form means a form in the Schedule.
            Reg. 2A The forms are those of the Schedule.
            Reg. 3 The fees are those of the Schedule.
            ",
            &["1", "2", "2A", "3"],
        ),
        (
            "articles of a European act",
            "
            CHAPTER 1
            GENERAL PROVISIONS
            Article 1
            1. For the purposes of this Directive, the following definitions apply:
            (1) ‘firearm’ means any portable barrelled weapon;
            (2) ‘essential component’ means the barrel.
            2. This Directive is without prejudice to national law.
            Article 2
            This Directive does not apply to armed forces. It is without prejudice to Regulation 258 and to
            Article 5 of that Regulation.
            Article 2a
            Member States may adopt stricter provisions.
            Article 10b
            Member States shall make arrangements for deactivation.
            Article 11
            This Directive shall enter into force on the day following its publication.
            ANNEX I
            Part I
            1. Category A
            2. Category B
            ANNEX II
            Part I
            1. Model of the pass
            ",
            &["1", "2", "2a", "10b", "11"],
        ),
        (
            "articles with headings on the next line",
            "
            Article 1
            Purpose
            The purpose of this Law is to regulate weapons.
            Article 2
            Scope
            1. This Law applies to civilians.
            2. This Law does not apply to the Police.
            Article 3
            Definitions
            1. Terms used in this Law have the following meaning:
            1.1. Weapon – a device that discharges a projectile;
            1.2. Ammunition – cartridges.
            Article 3/A
            Marking
            Each weapon is marked.
            Article 4
            Entry into Force
            This Law enters into force fifteen days after publication.
            ",
            &["1|Purpose", "2|Scope", "3|Definitions", "3/A|Marking", "4|Entry into Force"],
        ),
        (
            "parentheses in headings of articles",
            "
            Article 1 (Subject matter)
            (1) This Act regulates weapons.
            Article 2 (Definitions)
            (1) A weapon is a device.
            Article 2.a (Parts)
            (1) Parts are essential or not.
            Article 3 (Transfers)
            (1) Weapons may be transferred under Article 2 (Definitions) of this Act.
            ",
            &["1|(Subject matter)", "2|(Definitions)", "2.a|(Parts)", "3|(Transfers)"],
        ),
    ]);
}
