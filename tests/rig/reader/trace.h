// What went over the contacts: headers, status words, times. Never the data of a command that carries a PIN.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace rig {

struct Exchange {
    double atMs = 0;     ///< CLOCK_MONOTONIC when the command came
    double tookMs = 0;   ///< without the simulated delay: the virtual card's own time
    std::string header;  ///< CLA INS P1 P2 in hex
    std::size_t sent = 0;
    std::size_t received = 0;
    std::string statusWord;
    std::string
        data;  ///< command data in hex, "**" for VERIFY, CHANGE REFERENCE DATA and RESET RETRY COUNTER
};

/// Counts since the reader was made or reset, and the exchanges while tracing is on.
struct Traffic {
    std::uint64_t apdus = 0;
    std::uint64_t bytesIn = 0;   ///< to the card
    std::uint64_t bytesOut = 0;  ///< from the card
    std::uint64_t powerUps = 0;
    std::uint64_t resets = 0;
    double cardMs = 0;
    std::map<std::string, std::uint64_t> perInstruction;  ///< by INS in hex
    bool tracing = false;
    std::deque<Exchange> exchanges;

    void note(std::span<const std::uint8_t> command, std::span<const std::uint8_t> answer, double atMs,
              double tookMs);
    void clear();
};

std::string hex(std::span<const std::uint8_t> bytes);
double monotonicMs();
nlohmann::json toJson(const Exchange& exchange);

}  // namespace rig
