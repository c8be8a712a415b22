/** The grammar of the requirement language, in EBNF (ISO 14977 in spirit: `[ ]` optional, `{ }` repeated). For the docs. */
export const grammar = `requirement = [ burden ":" ] measure operator limit [ "at" number ] ;
burden      = "guard" | "warn" ;
measure     = metric [ "by" columns ]
            | ( "difference" | "ratio" ) "(" metric "by" columns ")" ;
metric      = [ data set "." ] name [ "(" argument { "," argument } ")" ] [ "{" condition "}" ] ;
data set    = name ;
argument    = name | number | string | condition | metric ;
columns     = group { "," group } ;
group       = name [ "(" number { "," number } ")" ] ;

condition   = all { "or" all } ;
all         = one { "and" one } ;
one         = "not" one | "(" condition ")" | comparison ;
comparison  = name operator value
            | sum operator sum
            | name [ "not" ] "in" "(" value { "," value } ")"
            | name "is" [ "not" ] "null" ;
value       = number | string | "true" | "false" ;
sum         = product { ( "+" | "-" ) product } ;
product     = term { ( "*" | "/" ) term } ;
term        = name | number | "abs" "(" sum ")" | "(" sum ")" ;

operator    = ">=" | "<=" | ">" | "<" | "=" | "!=" ;
limit       = number | reference [ ( "+" | "-" ) number | "*" number ] ;
reference   = "baseline" | "naive" [ "(" strategy ")" ] | "simple" | "registered" ;
strategy    = "majority" | "stratified" | "mean" | "median" | "last" | "seasonal" | "popularity" ;

number      = [ "+" | "-" ] digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] [ unit ] ;
unit        = "%" | "ms" | "s" | "m" | "h" | "d" | "/s" | "MB" ;
name        = letter { letter | digit | "_" } | "\`" any character but "\`", or "\`\`" for it "\`" ;
string      = as in JSON, in double quotes ;
`
