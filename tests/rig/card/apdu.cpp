#include "tests/rig/card/apdu.h"

namespace rig {

std::optional<Command> parseCommand(std::span<const std::uint8_t> bytes) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 5 + 255 + 1;
    if (bytes.size() < shortest || bytes.size() > longest) return std::nullopt;

    Command command{.cla = bytes[0], .ins = bytes[1], .p1 = bytes[2], .p2 = bytes[3]};
    if (bytes.size() == shortest) return command;
    command.p3 = bytes[4];
    const auto rest = bytes.subspan(5);
    if (rest.empty()) return command;
    const bool withLe = rest.size() == command.p3 + std::size_t{1};
    if (command.p3 == 0 || (rest.size() != command.p3 && !withLe)) return std::nullopt;
    command.data = rest.first(command.p3);
    return command;
}

}  // namespace rig
