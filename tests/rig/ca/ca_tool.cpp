// eleg-rig-ca: makes the test CA.
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/rig/ca/test_ca.h"

namespace {

constexpr const char* kUsage =
    "eleg-rig-ca make DIR    makes the test CA in DIR unless it is there (others that want it wait)\n"
    "eleg-rig-ca shared      the same for the build tree's own, and prints its folder\n"
    "eleg-rig-ca copy DIR    the same people and keys, with certificates and an OCSP port of its own\n"
    "eleg-rig-ca list DIR    prints the holders\n";

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() == 2 && words[0] == "make") {
            rig::makeTestCa(words[1]);
        } else if (words.size() == 1 && words[0] == "shared") {
            std::cout << rig::sharedTestCa().string() << '\n';
        } else if (words.size() == 2 && words[0] == "copy") {
            rig::copyTestCa(rig::sharedTestCa(), words[1]);
        } else if (words.size() == 2 && words[0] == "list") {
            for (const std::string& name : rig::holderNames(words[1])) std::cout << name << '\n';
        } else {
            std::cerr << kUsage;
            return 2;
        }
    } catch (const std::exception& problem) {
        std::cerr << "eleg-rig-ca: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
