// What is no certificate, or none that RFC 5280 allows.
#include "tests/unit/trust/path_case.h"

using namespace std::chrono_literals;

namespace eleg::test {
namespace {

Bytes manyNames(int count) {
    Bytes names;
    for (int i = 0; i < count; ++i) {
        const Bytes one = {0x82, 0x01, static_cast<std::uint8_t>('a' + i % 26)};
        names.insert(names.end(), one.begin(), one.end());
    }
    return der::value(0x30, names);
}

}  // namespace

Rows malformedRows() {
    return {
        {"5 MB", "too-large", [](Case& c) { c.changeLeaf = [](Bytes) { return Bytes(5'000'000, 0x30); }; }},
        {"nothing", "unreadable", [](Case& c) { c.changeLeaf = [](Bytes) { return Bytes(); }; }},
        {"text", "unreadable", [](Case& c) { c.changeLeaf = [](Bytes) { return test::bytes("hej"); }; }},
        {"cut short", "unreadable",
         [](Case& c) {
             c.changeLeaf = [](Bytes b) {
                 b.pop_back();
                 return b;
             };
         }},
        {"a byte after it", "trailing-bytes",
         [](Case& c) {
             c.changeLeaf = [](Bytes b) {
                 b.push_back(0);
                 return b;
             };
         }},
        {"another certificate after it", "trailing-bytes",
         [](Case& c) { c.changeLeaf = [](const Bytes& b) {
                           return der::join({b, b});
                       }; }},
        {"length not in its shortest form", "not-der",
         [](Case& c) {
             c.changeLeaf = [](const Bytes& b) {
                 return der::join({{0x30, 0x83, 0x00, b[2], b[3]}, Bytes(b.begin() + 4, b.end())});
             };
         }},
        {"indefinite length", "not-der",
         [](Case& c) {
             c.changeLeaf = [](const Bytes& b) {
                 return der::join({{0x30, 0x80}, Bytes(b.begin() + 4, b.end()), {0x00, 0x00}});
             };
         }},
        {"negative serial number", "serial-number-wrong", [](Case& c) { c.leaf.serialNumber = {0xFF}; }},
        {"serial number 0", "serial-number-wrong", [](Case& c) { c.leaf.serialNumber = {0x00}; }},
        {"serial number of 20 octets", "valid-not-checked",
         [](Case& c) { c.leaf.serialNumber = Bytes(20, 0x7F); }},
        {"serial number of 21 octets", "serial-number-wrong",
         [](Case& c) { c.leaf.serialNumber = Bytes(21, 0x7F); }},
        {"serial number of 20 octets and a sign", "serial-number-wrong",
         [](Case& c) {
             c.leaf.serialNumber = Bytes(21, 0xAA);
             c.leaf.serialNumber[0] = 0x00;
         }},
        {"version 1", "version-wrong", [](Case& c) { c.leaf.version = 0; }},
        {"version 4", "version-wrong", [](Case& c) { c.leaf.version = 3; }},
        {"an unknown extension twice", "extension-twice",
         [](Case& c) {
             c.leaf.extensions = {{"1.2.752.9.1", false, {5, 0}}, {"1.2.752.9.1", false, {5, 0}}};
         }},
        {"10,000 names", "names-too-many",
         [](Case& c) {
             c.leaf.extensions = {{"2.5.29.17", false, manyNames(10'000)}};
         }},
        {"1,024 names", "valid-not-checked",
         [](Case& c) {
             c.leaf.extensions = {{"2.5.29.17", false, manyNames(1'024)}};
         }},
        {"ends before it begins", "validity-backwards",
         [](Case& c) { c.leaf.notAfter = c.leaf.notBefore - 1s; }},
        {"issuer without a name", "issuer-name-empty",
         [](Case& c) {
             Order order = pathAuthority("", 40);
             order.subject.clear();
             issueBy(c, test::intermediate(order, c.root));
         }},
        {"issuer with a negative serial number", "issuer-malformed",
         [](Case& c) { c.issuing.serialNumber = {0x80}; }},
    };
}

}  // namespace eleg::test
