#include "tests/unit/host/bad_json.h"

#include <string>

namespace eleg::test {
namespace {

using namespace std::string_literals;

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::vector<Document> controlCharacters() {
    constexpr const char* kHex = "0123456789abcdef";
    std::vector<Document> documents;
    for (int c = 1; c < 0x20; ++c)
        documents.push_back({"text: control character "s + kHex[c / 16] + kHex[c % 16],
                             "[\"a"s + static_cast<char>(c) + "b\"]"});
    return documents;
}

// clang-format off
std::vector<Document> arrays() {
    return {
        {"array: a word without quotes", "[\"a\",b]"},
        {"array: colon for a comma", "[\"\":1]"},
        {"array: something after it", "[1]x"},
        {"array: comma after it", "[1],"},
        {"array: closed twice", "[1]]"},
        {"array: comma first", "[,1]"},
        {"array: comma alone", "[,]"},
        {"array: comma last", "[1,]"},
        {"array: two commas last", "[1,,]"},
        {"array: two commas", "[1,,2]"},
        {"array: two numbers without comma", "[1 2]"},
        {"array: two texts without comma", "[\"a\" \"b\"]"},
        {"array: array after number", "[3[4]]"},
        {"array: not closed", "[\"a\""},
        {"array: not closed after comma", "[\"a\","},
        {"array: not closed, empty", "["},
        {"array: not closed, newline within", "[\"a\",\n4\n,1,"},
        {"array: inner one not closed", "[[]"},
        {"array: star", "[*]"},
        {"array: minus", "[-]"},
        {"array: closed by a brace", "[1}"},
        {"array: newline in text", "[\"a\nb\"]"},
        {"array: vertical tab between", "[\"a\",\013\"b\"]"},
        {"array: form feed between", "[1,\0142]"},
        {"array: semicolon", "[1;2]"},
        {"array: comment", "[1/*x*/]"},
        {"array: line comment", "[1]//x"},
        {"array: hash comment", "[1]#x"},
        {"array: word truth", "[truth]"},
        {"array: round brackets", "(1)"},
    };
}

std::vector<Document> literals() {
    return {
        {"literal: nul", "[nul]"},
        {"literal: tru", "[tru]"},
        {"literal: fals", "[fals]"},
        {"literal: True", "[True]"},
        {"literal: FALSE", "[FALSE]"},
        {"literal: NULL", "[NULL]"},
        {"literal: nulll", "[nulll]"},
        {"literal: truefalse", "[truefalse]"},
        {"literal: undefined", "[undefined]"},
        {"literal: None", "[None]"},
    };
}

std::vector<Document> numbers() {
    return {
        {"number: -01", "[-01]"},
        {"number: 01", "[01]"},
        {"number: 00", "[00]"},
        {"number: -2.", "[-2.]"},
        {"number: 2.", "[2.]"},
        {"number: .5", "[.5]"},
        {"number: -.5", "[-.5]"},
        {"number: +1", "[+1]"},
        {"number: ++1", "[++1]"},
        {"number: +Inf", "[+Inf]"},
        {"number: Inf", "[Inf]"},
        {"number: Infinity", "[Infinity]"},
        {"number: -Infinity", "[-Infinity]"},
        {"number: NaN", "[NaN]"},
        {"number: -NaN", "[-NaN]"},
        {"number: +NaN", "[+NaN]"},
        {"number: 1.", "[1.]"},
        {"number: 1.e3", "[1.e3]"},
        {"number: 2.e+3", "[2.e+3]"},
        {"number: 2.e-3", "[2.e-3]"},
        {"number: 2.e3", "[2.e3]"},
        {"number: 0.e1", "[0.e1]"},
        {"number: 0e", "[0e]"},
        {"number: 0e+", "[0e+]"},
        {"number: 0E", "[0E]"},
        {"number: 0E+", "[0E+]"},
        {"number: 0.3e", "[0.3e]"},
        {"number: 0.3e+", "[0.3e+]"},
        {"number: 1.0e", "[1.0e]"},
        {"number: 1.0e-", "[1.0e-]"},
        {"number: 1.0e+", "[1.0e+]"},
        {"number: 1eE2", "[1eE2]"},
        {"number: 9.e+", "[9.e+]"},
        {"number: 1e", "[1e]"},
        {"number: 1e+", "[1e+]"},
        {"number: 1e1.5", "[1e1.5]"},
        {"number: 1.2.3", "[1.2.3]"},
        {"number: 1..2", "[1..2]"},
        {"number: --1", "[--1]"},
        {"number: - 1", "[- 1]"},
        {"number: -a", "[-a]"},
        {"number: -1a", "[-1a]"},
        {"number: 1a", "[1a]"},
        {"number: 1_000", "[1_000]"},
        {"number: 1 000.0", "[1 000.0]"},
        {"number: 0x1", "[0x1]"},
        {"number: 0x42", "[0x42]"},
        {"number: 0b1", "[0b1]"},
        {"number: 0o7", "[0o7]"},
        {"number: 1f", "[1f]"},
        {"number: 1L", "[1L]"},
        {"number: 1/2", "[1/2]"},
        {"number: 1+2", "[1+2]"},
        {"number: 1-2", "[1-2]"},
        {"number: -", "[-]"},
        {"number: -x", "[-x]"},
        {"number: .", "[.]"},
        {"number: .e1", "[.e1]"},
        {"number: e1", "[e1]"},
        {"number: 1e999", "[1e999]"},
        {"number: -1e999", "[-1e999]"},
        {"number: -1e+9999", "[-1e+9999]"},
        {"number: '1'", "['1']"},
        {"number: \\u0661", "[\331\241]"},
        {"number: \\uff11", "[\357\274\221]"},
    };
}

std::vector<Document> objects() {
    return {
        {"object: key without quotes", "{a:1}"},
        {"object: key in single quotes", "{'a':1}"},
        {"object: value in single quotes", "{\"a\":'b'}"},
        {"object: number for a key", "{1:1}"},
        {"object: number with exponent for a key", "{9E9:1}"},
        {"object: null for a key", "{null:1}"},
        {"object: true for a key", "{true:1}"},
        {"object: array for a key", "{[]:1}"},
        {"object: object for a key", "{{}:1}"},
        {"object: no colon", "{\"a\" \"b\"}"},
        {"object: two colons", "{\"a\"::\"b\"}"},
        {"object: equals sign", "{\"a\"=\"b\"}"},
        {"object: comma for a colon", "{\"a\",\"b\"}"},
        {"object: no value", "{\"a\":}"},
        {"object: no value, not closed", "{\"a\":"},
        {"object: key alone", "{\"a\"}"},
        {"object: key alone, not closed", "{\"a\""},
        {"object: not closed", "{\"a\":\"b\""},
        {"object: comma first", "{,\"a\":1}"},
        {"object: comma last", "{\"a\":1,}"},
        {"object: two commas last", "{\"a\":1,,}"},
        {"object: two commas", "{\"a\":1,,\"b\":2}"},
        {"object: comma alone", "{,}"},
        {"object: something after it", "{\"a\":1}x"},
        {"object: closed twice", "{\"a\":1}}"},
        {"object: comma after it", "{\"a\":1},"},
        {"object: another after it", "{\"a\":1}{\"b\":2}"},
        {"object: comment after it", "{\"a\":1}/**/"},
        {"object: open comment after it", "{\"a\":1}/*"},
        {"object: line comment after it", "{\"a\":1}//"},
        {"object: slash after it", "{\"a\":1}/"},
        {"object: hash after it", "{\"a\":1}#"},
        {"object: comment within", "{\"a\":/*x*/1}"},
        {"object: comment for a key", "{/**/\"a\":1}"},
        {"object: closed by a bracket", "{\"a\":1]"},
        {"object: two values", "{\"a\":1 2}"},
        {"object: colon alone", "{:1}"},
        {"object: colon last", "{\"a\":1:}"},
        {"object: key over two lines", "{\"a\nb\":1}"},
        {"object: emoji for a key", "{\360\237\230\200:1}"},
        {"object: bracket after colon", "{\"a\":[}"},
        {"object: trailing dot", "{\"a\":1}."},
        {"object: word after it", "{\"a\":true} null"},
        {"object: semicolon after it", "{\"a\":1};"},
    };
}

std::vector<Document> texts() {
    return {
        {"text: not closed", "[\"a"},
        {"text: quote alone", "[\"]"},
        {"text: single quotes", "['a']"},
        {"text: single quote to double", "['a\"]"},
        {"text: typographic quotes", "[\342\200\234a\342\200\235]"},
        {"text: backquotes", "[`a`]"},
        {"text: escape x", "[\"\\x00\"]"},
        {"text: escape a", "[\"\\a\"]"},
        {"text: escape v", "[\"\\v\"]"},
        {"text: escape 0", "[\"\\0\"]"},
        {"text: escape e", "[\"\\e\"]"},
        {"text: escape single quote", "[\"\\'\"]"},
        {"text: escape U", "[\"\\U0041\"]"},
        {"text: escape emoji", "[\"\\\360\237\230\200\"]"},
        {"text: escape newline", "[\"\\\n\"]"},
        {"text: escape tab character", "[\"\\\t\"]"},
        {"text: escape space", "[\"\\ \"]"},
        {"text: escape at the end", "[\"\\"},
        {"text: escaped quote closes", "[\"\\\"]"},
        {"text: three backslashes and quote", "[\"\\\\\\\"]"},
        {"text: u without digits", "[\"\\u\"]"},
        {"text: u with one digit", "[\"\\u1\"]"},
        {"text: u with three digits", "[\"\\u12A\"]"},
        {"text: u with a wrong digit", "[\"\\u00A\"]"},
        {"text: u with a letter g", "[\"\\u000g\"]"},
        {"text: u with a sign", "[\"\\u+041\"]"},
        {"text: u in braces", "[\"\\u{41}\"]"},
        {"text: first half of a pair alone", "[\"\\uD800\"]"},
        {"text: second half of a pair alone", "[\"\\uDC00\"]"},
        {"text: halves the wrong way round", "[\"\\uDC00\\uD800\"]"},
        {"text: first half twice", "[\"\\uD800\\uD800\"]"},
        {"text: first half and a letter", "[\"\\uD800a\"]"},
        {"text: first half and u without digits", "[\"\\uD834\\u\"]"},
        {"text: first half and one digit", "[\"\\uD834\\u1\"]"},
        {"text: first half and escape", "[\"\\uD800\\n\"]"},
        {"text: first half and A", "[\"\\uD800\\u0041\"]"},
        {"text: half in a key", "{\"\\uD800\":1}"},
    };
}

std::vector<Document> utf8() {
    return {
        {"UTF-8: continuation alone", "[\"\200\"]"},
        {"UTF-8: continuation bf alone", "[\"\277\"]"},
        {"UTF-8: start of two alone", "[\"\303\"]"},
        {"UTF-8: start of two and a letter", "[\"\303(\"]"},
        {"UTF-8: overlong slash", "[\"\300\257\"]"},
        {"UTF-8: overlong NUL", "[\"\300\200\"]"},
        {"UTF-8: overlong c1", "[\"\301\277\"]"},
        {"UTF-8: overlong of three", "[\"\340\200\257\"]"},
        {"UTF-8: overlong 9f", "[\"\340\237\277\"]"},
        {"UTF-8: start of three alone", "[\"\342\202\"]"},
        {"UTF-8: half of a pair d800", "[\"\355\240\200\"]"},
        {"UTF-8: half of a pair dfff", "[\"\355\277\277\"]"},
        {"UTF-8: pair of halves", "[\"\355\240\265\355\264\236\"]"},
        {"UTF-8: overlong of four", "[\"\360\200\200\257\"]"},
        {"UTF-8: start of four alone", "[\"\360\237\230\"]"},
        {"UTF-8: above 10ffff", "[\"\364\220\200\200\"]"},
        {"UTF-8: start f5", "[\"\365\200\200\200\"]"},
        {"UTF-8: five bytes", "[\"\370\210\200\200\200\"]"},
        {"UTF-8: six bytes", "[\"\374\204\200\200\200\200\"]"},
        {"UTF-8: byte fe", "[\"\376\"]"},
        {"UTF-8: byte ff", "[\"\377\"]"},
        {"UTF-8: Latin-1", "[\"Malm\366\"]"},
        {"UTF-8: in a key", "{\"\377\":1}"},
        {"UTF-8: outside of a text", "[\377]"},
        {"UTF-8: in an escape", "[\"\\u\377\377\377\377\"]"},
        {"UTF-8: after an escape", "[\"\\\345\"]"},
    };
}

std::vector<Document> utf16() {
    return {
        {"UTF-16: big endian", "\000[\000\"\000a\000\"\000]"s},
        {"UTF-16: little endian", "[\000\"\000a\000\"\000]\000"s},
        {"UTF-16: with its mark", "\377\376[\000\"\000a\000\"\000]\000"s},
    };
}

std::vector<Document> documents() {
    return {
        {"document: empty", ""},
        {"document: space alone", " "},
        {"document: newlines alone", "\n\n"},
        {"document: open bracket", "["},
        {"document: close bracket", "]"},
        {"document: open brace", "{"},
        {"document: close brace", "}"},
        {"document: comma", ","},
        {"document: colon", ":"},
        {"document: letters", "abc"},
        {"document: two values", "1 2"},
        {"document: two objects", "{} {}"},
        {"document: array and comma", "[],"},
        {"document: angle brackets", "<null>"},
        {"document: angle brackets within", "[<null>]"},
        {"document: XML", "<\?xml\?>"},
        {"document: no-break space first", "\302\240[]"},
        {"document: no-break space within", "[\302\240]"},
        {"document: word joiner", "[\342\201\240]"},
        {"document: line separator", "[1,\342\200\2502]"},
        {"document: ideographic space", "\343\200\200{}"},
        {"document: form feed", "[\014]"},
        {"document: vertical tab first", "\013{}"},
        {"document: backspace", "[\010]"},
        {"document: escape outside of a text", "[\\u0061]"},
        {"document: escaped newline outside of a text", "[\\n]"},
        {"document: ampersand", "&"},
        {"document: shell", "$(id)"},
        {"document: single quotes", "'{}'"},
        {"document: text not closed", "\""},
        {"document: text and rest", "\"a\"b"},
        {"document: callback", "f({\"a\":1})"},
        {"document: guard before it", ")]}'\n{}"},
        {"document: assignment", "a={}"},
    };
}

std::vector<Document> marks() {
    return {
        {"mark: byte order mark first", "\357\273\277{}"},
        {"mark: byte order mark alone", "\357\273\277"},
        {"mark: half a byte order mark", "\357\273{}"},
        {"mark: byte order mark after a space", " \357\273\277{}"},
        {"mark: byte order mark last", "{}\357\273\277"},
    };
}

std::vector<Document> nuls() {
    return {
        {"NUL: first", "\000{}"s},
        {"NUL: last", "{}\000"s},
        {"NUL: and another document", "{}\000{\"a\":1}"s},
        {"NUL: in a text", "[\"a\000b\"]"s},
        {"NUL: in a key", "{\"a\000\":1}"s},
        {"NUL: between", "[1,\000 2]"s},
        {"NUL: only", "\000\000\000\000\000"s},
    };
}

std::vector<Document> keysTwice() {
    return {
        {"twice: the same key", "{\"a\":1,\"a\":2}"},
        {"twice: the same key and value", "{\"a\":1,\"a\":1}"},
        {"twice: an escaped key", "{\"a\":1,\"\\u0061\":2}"},
        {"twice: within", "{\"b\":{\"a\":1,\"a\":2}}"},
        {"twice: in an array", "[{\"a\":1,\"b\":2,\"a\":3}]"},
        {"twice: the empty key", "{\"\":1,\"\":2}"},
        {"twice: far apart", "{\"a\":{\"x\":[1,2,{\"y\":3}]},\"b\":1,\"a\":2}"},
        {"twice: after an object that has it", "{\"a\":{\"a\":1},\"a\":2}"},
    };
}

std::vector<Document> deep() {
    return {
        {"deep: 17 arrays", repeated("[", 17) + repeated("]", 17)},
        {"deep: 17 objects", repeated("{\"a\":", 17) + "1" + repeated("}", 17)},
        {"deep: 17 of both", repeated("[{\"a\":", 8) + "[]" + repeated("}]", 8)},
        {"deep: 2,000 arrays not closed", repeated("[", 2000)},
        {"deep: 1,000 objects not closed", repeated("{\"a\":", 1000)},
    };
}

// clang-format on

}  // namespace

const std::vector<Document>& badJson() {
    static const std::vector<Document> kAll = [] {
        std::vector<Document> all = controlCharacters();
        for (const auto& group : {arrays(), literals(), numbers(), objects(), texts(), utf8(), utf16(),
                                  documents(), marks(), nuls(), keysTwice(), deep()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return kAll;
}

const std::vector<Document>& goodJson() {
    // clang-format off
    static const std::vector<Document> kAll = {
        {"white space around", " \t\r\n{ \"a\" : 1 } \t\r\n"},
        {"an object alone", "{}"},
        {"a key that looks like another", "{\"a\":1,\"A\":2}"},
        {"same key in two objects", "{\"a\":{\"a\":1},\"b\":{\"a\":1}}"},
        {"escaped pair", "[\"\\uD83D\\uDE00\"]"},
        {"escaped NUL", "[\"\\u0000\"]"},
        {"escaped slash", "[\"\\/\"]"},
        {"DEL in a text", "[\"\177\"]"},
        {"line separator in a text", "[\"\342\200\250\"]"},
        {"four bytes of UTF-8", "[\"\360\237\230\200\"]"},
        {"byte order mark in a text", "[\"a\357\273\277\"]"},
        {"numbers", "[0,-0,1.5,1e3,1E-3,1e+3,-1.25e2]"},
        {"text alone", "\"hello\""},
        {"16 arrays", repeated("[", 16) + repeated("]", 16)},
        {"16 objects", repeated("{\"a\":", 16) + "1" + repeated("}", 16)},
    };
    // clang-format on
    return kAll;
}

}  // namespace eleg::test
