// A process of ours that signs, and that a test may kill in the middle. victim READER: the PIN is a line on
// standard input. Prints the outcome.
#include <iostream>
#include <string>

#include "tests/card/watched_store.h"

int main(int argc, char** argv) {
    std::string pin;
    if (argc != 2 || !std::getline(std::cin, pin)) return 2;
    eleg::test::WatchedStore store;
    const auto identity = store.waitForIdentity(argv[1], eleg::Purpose::Authentication);
    if (!identity) return 1;
    std::cout << qPrintable(eleg::test::codeOf(store.sign(*identity, pin))) << std::endl;
    return 0;
}
