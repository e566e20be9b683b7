#include "tests/rig/reader/trace.h"

#include <time.h>

namespace rig {
namespace {

constexpr std::size_t kMaxExchanges = 20'000;

bool carriesPin(std::uint8_t instruction) {
    return instruction == 0x20 || instruction == 0x24 || instruction == 0x2C;
}

}  // namespace

std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0F];
    }
    return text;
}

double monotonicMs() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void Traffic::note(std::span<const std::uint8_t> command, std::span<const std::uint8_t> answer, double atMs,
                   double tookMs) {
    ++apdus;
    bytesIn += command.size();
    bytesOut += answer.size();
    cardMs += tookMs;
    const std::uint8_t instruction = command.size() > 1 ? command[1] : 0;
    ++perInstruction[hex({&instruction, 1})];
    if (!tracing) return;
    Exchange exchange;
    exchange.atMs = atMs;
    exchange.tookMs = tookMs;
    exchange.header = hex(command.subspan(0, std::min<std::size_t>(4, command.size())));
    exchange.sent = command.size();
    exchange.received = answer.size();
    if (answer.size() >= 2) exchange.statusWord = hex(answer.subspan(answer.size() - 2));
    if (command.size() > 5) exchange.data = carriesPin(instruction) ? "**" : hex(command.subspan(5));
    exchanges.push_back(std::move(exchange));
    if (exchanges.size() > kMaxExchanges) exchanges.pop_front();
}

void Traffic::clear() {
    const bool wasTracing = tracing;
    *this = Traffic{};
    tracing = wasTracing;
}

nlohmann::json toJson(const Exchange& exchange) {
    return {{"at_ms", exchange.atMs}, {"ms", exchange.tookMs},         {"header", exchange.header},
            {"sent", exchange.sent},  {"received", exchange.received}, {"sw", exchange.statusWord},
            {"data", exchange.data}};
}

}  // namespace rig
