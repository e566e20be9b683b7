// What elegctl can do: each command takes the words after its name and returns the exit code.
//
// Exit codes: 0 done, 1 the answer is no, 2 usage, 3 no card or e-ID, 4 cancelled, 5 the environment is
// broken. Commands throw Error (shown with code, cause and remedy; the exit code is the table's) and
// UsageError.
#pragma once

#include <string>
#include <vector>

namespace eleg::cli {

using Words = std::vector<std::string>;

int list(const Words& words);
int modules(const Words& words);
int pin(const Words& words);
int authenticate(const Words& words);
int sign(const Words& words);
int validate(const Words& words);
int verifyToken(const Words& words);
int verifySignature(const Words& words);

}  // namespace eleg::cli
