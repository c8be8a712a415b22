/**
 * Usual given names and kinds of streets, lower case and without accents. Names are the most given ones of national
 * statistics (US social security administration, ONS, INSEE, Destatis, ISTAT, INE, IBGE, GUS and others): facts, not a work.
 */
const names = (text: string): readonly string[] => text.trim().split(/\s+/)

export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  ...names(`
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
    gerald carl terry sean arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan
    wayne roy ralph randy eugene vincent russell elijah louis bobby philip liam oliver mason lucas harry simon ian
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
    maria heather diane ruth julie olivia joyce virginia kelly lauren christina joan evelyn judith megan andrea cheryl
    hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy sophia
    grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
    lori jane claire lucy chloe zoe
  `),
  ...names(`
    hans klaus jurgen wolfgang stefan andreas uwe bernd dieter manfred gerhard ulrich markus sebastian tobias florian lukas
    felix jonas matthias juergen heinz ursula monika petra sabine renate karin brigitte ingrid birgit katrin anja heike
    jean-pierre pierre michel philippe alain nicolas jacques francois laurent frederic thierry pascal olivier julien
    nathalie isabelle sylvie catherine francoise monique camille manon lea antoine mathieu guillaume
    giuseppe antonio giovanni mario luigi francesco marco alessandro andrea paolo giulia francesca chiara valentina
    alessia martina elena giovanna rosa luca matteo lorenzo roberto stefano
    carlos jose manuel francisco javier miguel luis pedro jesus alejandro pablo sergio fernando jorge alberto rafael diego
    raul carmen josefa isabel dolores pilar lucia marta paula cristina mercedes rosario antonia alvaro
    joao paulo marcos lucas gabriel rodrigo bruno felipe gustavo ana juliana fernanda patricia adriana camila mariana
    aline beatriz leticia thiago
    jan piotr krzysztof andrzej tomasz pawel marcin michal grzegorz katarzyna malgorzata agnieszka ewa magdalena zofia
    johannes pieter willem hendrik sven lars erik anders nils bjorn ole karl johan mikael matti juha kari mika astrid ingrid
    anneli aino sofia
    ivan dmitri sergei alexei vladimir nikolai mikhail andrei olga natalia irina svetlana tatiana ekaterina
    mohammed muhammad mohamed ahmed ali omar hassan hussein ibrahim yusuf khalid fatima aisha zainab mariam khadija layla
    mehmet mustafa ahmet ayse emine hatice
    raj rahul amit sanjay rajesh vijay anil sunil ravi suresh arjun rohan priya anjali sunita pooja neha kavita lakshmi
    wei ming jing hui min yan hong hiroshi takashi kenji yuki haruto sakura minho jiwoo
  `),
])

export const STREETS: { readonly words: ReadonlySet<string>; readonly endings: readonly string[] } = {
  words: new Set(
    names(`
      street st avenue ave road rd boulevard blvd lane ln drive dr court ct circle place pl square sq terrace way highway hwy
      parkway pkwy close crescent
      strasse str weg platz gasse allee ufer
      rue chemin impasse quai allee
      calle avenida paseo plaza carrer
      via viale piazza corso vicolo
      rua travessa alameda praca
      ulica ul aleja straat laan plein gade vej gatan katu
    `),
  ),
  endings: [
    'strasse',
    'straße',
    'str',
    'weg',
    'platz',
    'gasse',
    'allee',
    'straat',
    'laan',
    'gatan',
    'vagen',
    'gade',
    'vej',
    'katu',
  ],
}
