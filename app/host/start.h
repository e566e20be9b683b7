// Between eleg-host, which is small so that it answers at once, and libeleg-host.so, which does the work.
#pragma once

namespace eleg {

/// What the program hands over after the version answer has left.
struct HostStart {
    int requests;  ///< the descriptor on which the browser's messages come
    int answers;   ///< where answers go, and nothing else: descriptor 1 points at stderr by now
    int argc;      ///< main's own
    char** argv;
};

/// Answers one command and returns the program's exit code. Throws nothing.
using HostFunction = int (*)(const HostStart& start);

/// Name of the exported C symbol of type HostFunction.
inline constexpr const char* kHostSymbol = "eleg_host";

}  // namespace eleg
