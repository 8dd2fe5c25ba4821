//! Layouts seen less often, and traps: annexes, excerpts, quoted amendments, tables, languages beyond the eight.

use super::check;

#[test]
fn latin_scripts_once_more() {
    check(&[
        (
            "an excerpt of a code with gaps",
            "
            Artículo 189 bis. El que adquiera explosivos será reprimido con prisión de cinco a quince años.
            Artículo 277. Será reprimido con prisión el que encubra el delito de otro.
            Artículo 564. La tenencia de armas de fuego prohibidas será castigada con prisión.
            Artículo 871. El contrabando de armas será reprimido con prisión.
            ",
            &["189 bis", "277", "564", "871"],
        ),
        (
            "an excerpt in English",
            "
            Section 86
            Careless use of a firearm is an offence under this Code and is punishable.
            Section 117.01
            Possession contrary to an order is an offence.
            Section 244.1
            Every person who discharges an air gun is guilty.
            Section 491
            A weapon that was used is forfeited.
            ",
            &["86", "117.01", "244.1", "491"],
        ),
        (
            "Chilean",
            "
            TITULO I
            Control de Armas y Elementos Similares
            Artículo 1º.- El Ministerio de Defensa Nacional estará a cargo del control de las armas.
            Artículo 2º.- Quedan sometidos a este control:
            a) El material de uso bélico;
            b) Las armas de fuego.
            Artículo 5º A.- Las autoridades sólo permitirán la inscripción de armas a quien cumpla.
            Artículo 5º B.- La Dirección llevará una base de datos.
            Artículo 6º.- Ninguna persona podrá portar armas fuera de los lugares indicados.
            Artículo 17 A.- El poseedor que no registre será sancionado con multa.
            Artículo 1° transitorio.- Los poseedores tendrán plazo de un año.
            Artículo 2° transitorio.- El reglamento se dictará en seis meses.
            ",
            &["1º", "2º", "5º A", "5º B", "6º", "17 A", "Artículo 1° transitorio", "Artículo 2° transitorio"],
        ),
        (
            "Ecuadorian final provisions",
            "
            Art. 1.- Ámbito.- La presente ley regula la fabricación, la importación y el comercio de armas.
            Art. 2.- Autoridad.- El Ministerio de Defensa es la autoridad competente.
            Art. 3.- Sanciones.- La infracción será sancionada con multa.
            DISPOSICIONES GENERALES
            PRIMERA.- Las autoridades coordinarán sus acciones.
            SEGUNDA.- El registro será público.
            DISPOSICIONES TRANSITORIAS
            PRIMERA.- En ciento ochenta días se dictará el reglamento.
            DISPOSICIÓN FINAL
            ÚNICA.- Esta ley entrará en vigencia al publicarse.
            ",
            &["1|Ámbito", "2|Autoridad", "3|Sanciones", "PRIMERA", "SEGUNDA", "PRIMERA", "ÚNICA|DISPOSICIÓN FINAL"],
        ),
        (
            "articles with the label in capitals and roman chapters alone",
            "
            I. DISPOSICIONES GENERALES
            Artículo 1. El presente Reglamento regula las armas.
            Artículo 2. La autoridad es el Ministerio.
            II. DE LOS PERMISOS
            Artículo 3. El permiso es personal.
            Artículo 4. El permiso dura un año.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "Belgian and Luxembourg",
            "
            Art. 1er. La présente loi s'applique aux armes à feu.
            Art. 2. Pour l'application de la présente loi, on entend par :
            1° « arme à feu » : toute arme portative ;
            2° « munition » : la cartouche entière.
            Art. 3. § 1er. Sont réputées armes prohibées :
            1° les mines ;
            2° les armes automatiques.
            § 2. Sont réputées armes en vente libre les armes factices.
            Art. 3/1. Le Roi fixe les modalités.
            Art. 4. Nul ne peut exercer l'activité d'armurier sans agrément.
            ",
            &["1er", "2", "3", "3/1", "4"],
        ),
        (
            "a decree with articles and annexes",
            "
            Article 1er
            Le présent décret fixe les conditions de détention des armes.
            Article 2
            La demande est présentée au gouverneur selon le modèle de l'annexe 1.
            Article 3
            Le ministre est chargé de l'exécution du présent décret.
            ANNEXE 1
            MODÈLE DE DEMANDE
            1. Nom
            2. Prénom
            3. Adresse
            4. Profession
            ANNEXE 2
            LISTE DES ARMES
            Catégorie A
            ",
            &["1er", "2", "3"],
        ),
        (
            "Italian, Romanian, Croatian",
            "
            Art. 1.
            Le armi da guerra non possono essere detenute senza licenza del Ministero.
            Art. 1-bis.
            La licenza dura cinque anni e non può essere ceduta ad altri.
            Art. 2.
            Le armi comuni da sparo sono iscritte nel catalogo nazionale.
            Art. 2-ter.
            Il catalogo è pubblico e viene aggiornato ogni anno.
            ",
            &["1", "1-bis", "2", "2-ter"],
        ),
        (
            "South Slavic",
            "
            Članak 1.
            Ovim se Zakonom uređuju uvjeti za nabavu, držanje i nošenje oružja.
            Članak 2.
            Odredbe ovoga Zakona ne odnose se na oružane snage Republike.
            Članak 2.a
            Oružje se razvrstava u kategorije prema članku 5. ovoga Zakona.
            Članak 3.
            Ovaj Zakon stupa na snagu osmoga dana od dana objave.
            ",
            &["1", "2", "2.a", "3"],
        ),
        (
            "Turkish",
            "
            MADDE 1- Ateşli silahlarla mermilerinin ülkeye sokulması bu Kanun hükümlerine tabidir.
            MADDE 2- Bu Kanunun uygulanmasında silah, ateşli silah demektir.
            EK MADDE 1- Silahların kayıtları on yıl saklanır.
            MADDE 3- Bu Kanun yayımı tarihinde yürürlüğe girer.
            ",
            &["1", "2", "3"],
        ),
        (
            "Indonesian and Vietnamese",
            "
            BAB I
            KETENTUAN UMUM
            Pasal 1
            Dalam undang-undang ini yang dimaksud dengan senjata api adalah senjata yang meledak.
            Pasal 2
            Setiap orang dilarang memiliki senjata api tanpa izin dari kepolisian.
            BAB II
            PERIZINAN
            Pasal 3
            Izin diberikan untuk jangka waktu satu tahun dan dapat diperpanjang.
            ",
            &["1", "2", "3"],
        ),
        (
            "Polish",
            "
            Rozdział 1
            Przepisy ogólne
            Art. 1. Ustawa określa zasady wydawania i cofania pozwoleń na broń.
            Art. 2. Przepisów ustawy nie stosuje się do sił zbrojnych.
            Art. 2a. Zabrania się posiadania broni bez pozwolenia.
            Art. 3. 1. Pozwolenie wydaje komendant.
            2. Pozwolenie jest bezterminowe.
            Art. 4. Ustawa wchodzi w życie po upływie 14 dni.
            ",
            &["1", "2", "2a", "3", "4"],
        ),
        (
            "Persian and Urdu letters",
            "
            ماده ۱ـ قاچاق سلاح و مهمات جرم است و مرتکب به مجازات مقرر محکوم می‌شود.
            ماده ۲ـ منظور از سلاح در این قانون سلاح گرم است.
            ماده ۳ـ هر کس به طور غیرمجاز سلاح نگهداری کند مجازات می‌شود.
            ",
            &["ماده ۱", "ماده ۲", "ماده ۳"],
        ),
        (
            "Korean",
            "
            제1장 총칙
            제1조(목적) 이 법은 총포의 소지에 관한 사항을 정함을 목적으로 한다.
            제2조(정의) 이 법에서 총포란 권총을 말한다.
            제2조의2(허가) 총포를 소지하려는 자는 허가를 받아야 한다.
            제3조(벌칙) 이 법을 위반한 자는 처벌한다.
            ",
            &["제1조", "제2조", "제2조의2", "제3조"],
        ),
    ]);
}

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

#[test]
fn the_east_once_more() {
    check(&[
        (
            "Russian order with points and an appendix",
            "
            Приказываю:
            1. Утвердить прилагаемый порядок учета оружия.
            2. Контроль возложить на заместителя Министра.
            Приложение
            к приказу Министерства
            ПОРЯДОК УЧЕТА ОРУЖИЯ
            1. Настоящий Порядок определяет правила учета оружия.
            2. Учет ведется в книгах.
            3. Книги хранятся десять лет.
            4. Ответственность несет руководитель.
            5. Проверка проводится ежегодно.
            ",
            &["1", "2", "3", "4", "5"],
        ),
        (
            "raised number of an article and notes",
            "
            Статья 222. Незаконные приобретение, передача, сбыт, хранение оружия
            1. Незаконные приобретение оружия -
            наказываются лишением свободы.
            2. Те же деяния, совершенные группой лиц, -
            наказываются лишением свободы.
            Примечание. Лицо освобождается от ответственности.
            Статья 222¹. Незаконные приобретение взрывчатых веществ
            1. Незаконное приобретение взрывчатых веществ -
            наказывается лишением свободы.
            Статья 223. Незаконное изготовление оружия
            1. Незаконное изготовление оружия наказывается.
            ",
            &["222", "222.1", "223"],
        ),
        (
            "Belarusian and Kyrgyz hyphens",
            "
            Статья 1. Основные термины
            Оружие - устройства, конструктивно предназначенные для поражения.
            Статья 1-1. Сфера действия
            Закон действует на всей территории.
            Статья 2–1. Принципы
            Оборот оружия контролируется государством.
            Статья 3. Субъекты
            Субъектами являются граждане.
            ",
            &["1", "1-1", "2–1", "3"],
        ),
        (
            "Chinese regulations with decision before them",
            "
            枪支管理条例
            （2010年1月1日公布）
            目　录
            第一章　总则
            第二章　管理
            第三章　附则
            第一章　总则
            第一条　为加强管理，制定本条例。
            第二条　本条例所称枪支，是指以火药为动力的枪支。
            第二章　管理
            第三条　单位应当建立制度。
            第四条　有下列情形之一的，处罚款：
            （一）丢失枪支的；
            （二）出租枪支的。
            第三章　附则
            第五条　本条例自公布之日起施行。
            ",
            &["第一条", "第二条", "第三条", "第四条", "第五条"],
        ),
        (
            "Macao and Portuguese in Chinese",
            "
            第一條
            （標的）
            本法律訂定武器及彈藥的法律制度。
            第二條
            （範圍）
            本法律適用於任何人。
            第三條-A
            （登記）
            武器須登記。
            第四條
            （處罰）
            違者科罰金。
            ",
            &["第一條|（標的）", "第二條|（範圍）", "第三條-A|（登記）", "第四條|（處罰）"],
        ),
        (
            "Iraqi, Yemeni and Sudanese",
            "
            المادة -1-
            يقصد بالمصطلحات الآتية المعاني المبينة إزاءها في هذا القانون.
            المادة -2-
            لا يجوز استيراد الأسلحة إلا بإجازة من وزير الداخلية.
            المادة -3-
            تمنح الإجازة لمدة سنتين من تاريخ صدورها.
            المادة -4-
            ينفذ هذا القانون من تاريخ نشره.
            ",
            &["المادة -1-", "المادة -2-", "المادة -3-", "المادة -4-"],
        ),
        (
            "Syrian and Lebanese",
            "
            المادة ١ ـ تخضع لأحكام هذا القانون الأسلحة والذخائر الحربية.
            المادة ٢ ـ أ ـ يمنع صنع الأسلحة إلا بترخيص.
            ب ـ يمنح الترخيص بقرار من الوزير.
            المادة ٣ ـ تحدد الرسوم في الجدول الملحق.
            المادة ٤ ـ يعاقب بالاعتقال من خالف هذا القانون.
            ",
            &["المادة ١", "المادة ٢", "المادة ٣", "المادة ٤"],
        ),
        (
            "issuing articles before a law",
            "
            قانون رقم 13 لسنة 1991
            مادة أولى
            يعمل بأحكام القانون المرافق في شأن الأسلحة والذخائر.
            مادة ثانية
            ينشر هذا القانون في الجريدة الرسمية ويعمل به.
            قانون الأسلحة والذخائر
            مادة 1
            يقصد بالأسلحة النارية المسدسات والبنادق بجميع أنواعها.
            مادة 2
            لا يجوز بغير ترخيص حيازة الأسلحة النارية.
            مادة 3
            يكون الترخيص لمدة ثلاث سنوات قابلة للتجديد.
            مادة 4
            لا يجوز التنازل عن الترخيص.
            ",
            &["~مادة أولى", "~مادة ثانية", "مادة 1", "مادة 2", "مادة 3", "مادة 4"],
        ),
        (
            "tens in words",
            "
            المادة التاسعة عشرة
            يعاقب بالحبس كل من حمل سلاحا دون ترخيص من الوزارة.
            المادة العشرون
            تصادر الأسلحة المضبوطة في جميع الأحوال.
            المادة الحادية والعشرون
            للوزير إصدار القرارات المنفذة لهذا النظام.
            المادة الثانية والعشرون
            يلغى كل ما يتعارض مع هذا النظام.
            المادة الثلاثون
            ينشر هذا النظام في الجريدة الرسمية.
            المادة الحادية والثلاثون
            يعمل بهذا النظام من تاريخ نشره.
            ",
            &[
                "المادة التاسعة عشرة",
                "المادة العشرون",
                "المادة الحادية والعشرون",
                "المادة الثانية والعشرون",
                "المادة الثلاثون",
                "المادة الحادية والثلاثون",
            ],
        ),
        (
            "German code with books and doubled letters",
            "
            § 52 Strafvorschriften
            (1) Mit Freiheitsstrafe wird bestraft, wer Waffen führt.
            § 52a Strafvorschriften
            Die Tat ist strafbar.
            §52b Verfall
            Waffen werden eingezogen.
            § 53 Bußgeldvorschriften
            (1) Ordnungswidrig handelt, wer gegen
            § 12 Absatz 3 verstößt.
            §§ 54 bis 56 (weggefallen)
            § 57 Übergangsvorschriften
            (1) Erlaubnisse gelten fort.
            ",
            &["§ 52", "§ 52a", "§52b", "§ 53", "~§§ 54 bis 56", "§ 57"],
        ),
        (
            "Liechtenstein and Swiss ordinances with raised paragraphs",
            "
            Art. 1
            Gegenstand
            1) Dieses Gesetz regelt den Erwerb von Waffen.
            2) Es gilt für Munition.
            Art. 2
            Begriffe
            Als Waffen gelten Geräte, mit denen Geschosse abgegeben werden.
            Art. 2bis
            Verbote
            Verboten sind Seriefeuerwaffen.
            Art. 3
            Vollzug
            Die Regierung vollzieht dieses Gesetz.
            ",
            &["1|Gegenstand", "2|Begriffe", "2bis|Verbote", "3|Vollzug"],
        ),
    ]);
}
