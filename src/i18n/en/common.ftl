# Names of domain values, numbers and dates, and texts shared by all pages.

app-name = Lacuna
app-tagline = Find what national firearms law does not yet say

verdict-full = Full
verdict-partial = Partial
verdict-none = None
verdict-conflict = Conflict
verdict-not-applicable = Not applicable
verdict-not-assessed = Not assessed

verdict-about-full = Every element is in force
verdict-about-partial = Some elements, or narrower
verdict-about-none = No rule found
verdict-about-conflict = The law says otherwise
verdict-about-not-applicable = Give the reason below
verdict-about-not-assessed = Clears the verdict

scope-in-line = In line
scope-broader = Broader
scope-narrower = Narrower
scope-different = Different

element-yes = Yes
element-no = No
element-unclear = Unclear

priority-high = High
priority-medium = Medium
priority-low = Low

workflow-to-do = To do
workflow-draft = Draft
workflow-for-review = For review
workflow-final = Final

assistance-drafting = Legislative drafting
assistance-advice = Legal advice
assistance-marking = Marking equipment
assistance-records = Registers and record-keeping
assistance-tracing = Tracing and ballistics
assistance-licensing = Licensing and transfer control
assistance-stockpiles = Stockpile security and destruction
assistance-training = Training
assistance-cooperation = International cooperation
assistance-other = Other

force-mandatory = Mandatory
force-qualified = Mandatory, qualified
force-conditional = Mandatory, conditional
force-consider = To be considered
force-endeavour = Duty of effort
force-encourage = Encouraged
force-optional = Optional
force-definition = Definition or scope
force-recommended = Recommended
force-beyond = Beyond the Protocol
force-context = Context

group-mandatory = Mandatory
group-definition = Definitions and scope
group-effort = Duties of effort
group-optional = Optional
group-recommended = Recommended
group-beyond = Beyond the Protocol

group-about-mandatory = with qualified and conditional items
group-about-definition = whether the terms reach as far
group-about-effort = consider, endeavour, encourage
group-about-optional = allowed, not required
group-about-recommended = asked for by texts that do not bind
group-about-beyond = further than the Protocol asks

scorable-law = Scored against legislation
scorable-legal-basis = Only the legal basis is scored, not the practice
scorable-practice = Practice only, not scored
scorable-treaty-action = Action under treaty law, not scored
scorable-not-addressed-to-states = Not addressed to States, not scored

stage-manufacture = Manufacture
stage-marking = Marking
stage-transfer = Transfer
stage-possession = Possession
stage-storage = Storage
stage-deactivation = Deactivation
stage-disposal = Disposal
stage-investigation = Investigation

source-verified = Source text read in full: verified
source-second-hand = Source known at second hand: not verified

instrument-binding = Treaty, binding on its parties
instrument-model = Model law, not binding
instrument-recommendation = Recommendation, not binding
instrument-draft = Draft recommendations
instrument-chair-summary = Chair’s summary, not adopted
instrument-secretariat-paper = Secretariat paper, no recommendation status

relation-equal = asks the same as
relation-subset = asks part of
relation-superset = asks all of, and more than,
relation-intersects = overlaps with
relation-elaborates = gives content to

bearing-equal = Asks the same as this item.
bearing-superset = Asks all of this item, and more.
bearing-subset = Asks part of this item.
bearing-intersects = Overlaps with this item.
bearing-elaborates = Gives content to this item.
bearing-elaborated-by = This item gives content to it.

threat-not-rated = Not rated
threat-low = Low
threat-medium = Medium
threat-high = High

reception-monist = Treaties are part of national law by themselves
reception-dualist = Treaties need a national act to have effect
reception-mixed = Some of both

treaty-status-unknown = Not told
treaty-status-party = Party
treaty-status-signatory = Signatory
treaty-status-not-party = Not a party

treaty-firearms-protocol = Firearms Protocol
treaty-untoc = Convention against Transnational Organized Crime
treaty-att = Arms Trade Treaty
treaty-poa = Programme of Action on small arms and light weapons
treaty-cifta = Inter-American Convention on firearms (CIFTA)
treaty-ecowas = ECOWAS Convention on small arms
treaty-sadc = SADC Protocol on firearms
treaty-nairobi = Nairobi Protocol
treaty-kinshasa = Central African (Kinshasa) Convention
treaty-eu = European Union firearms law

number-percent = { $n }%
date-month = { $month } { $year }
date-long = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
