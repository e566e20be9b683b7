#include "tests/rig/card/pin_book.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace rig {
namespace {

using nlohmann::json;

constexpr std::uintmax_t largestStateFile = 64 << 10;

json toJson(const Secret& secret) {
    return {
        {"value", secret.value}, {"tries", secret.tries}, {"maxTries", secret.maxTries}, {"set", secret.set}};
}

Secret secretFromJson(const json& object) {
    Secret secret{.value = object.at("value").get<std::string>(),
                  .tries = object.at("tries").get<int>(),
                  .maxTries = object.at("maxTries").get<int>(),
                  .set = object.at("set").get<bool>()};
    // A status word has four bits for the number.
    if (secret.maxTries < 1 || secret.maxTries > 15 || secret.tries < 0 || secret.tries > secret.maxTries)
        throw std::runtime_error("try counters go from 0 to maxTries, and maxTries from 1 to 15");
    return secret;
}

std::string dump(const Secrets& secrets) {
    json object{{"puk", toJson(secrets.puk)}, {"pins", json::object()}};
    for (const auto& [reference, secret] : secrets.pins)
        object["pins"][std::to_string(reference)] = toJson(secret);
    return object.dump(1) + '\n';
}

/// Writes the whole of `text` to `file` by way of a new file beside it, which survives the death of any
/// process. It is not flushed to the disk: a virtual card need not survive a power cut of the machine, and a
/// busy disk would make VERIFY take seconds.
bool replaceFile(const std::filesystem::path& file, const std::string& text) {
    const std::string fresh = file.string() + ".new";
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::write(fd, text.data() + written, text.size() - written);
        if (count <= 0) break;
        written += static_cast<std::size_t>(count);
    }
    const bool whole = written == text.size();
    ::close(fd);
    return whole && std::rename(fresh.c_str(), file.c_str()) == 0;
}

}  // namespace

PinBook::PinBook(std::filesystem::path folder) : folder_(std::move(folder)) {
    reload();
}

void PinBook::reload() {
    const auto file = folder_ / "state.json";
    try {
        if (std::filesystem::file_size(file) > largestStateFile) throw std::runtime_error("too large");
        std::ifstream in(file);
        const json object = json::parse(in);
        Secrets fresh{.puk = secretFromJson(object.at("puk"))};
        for (const auto& [reference, secret] : object.at("pins").items()) {
            const int number = std::stoi(reference);
            if (number < 0 || number > 255) throw std::runtime_error("a PIN reference is one byte");
            fresh.pins[static_cast<std::uint8_t>(number)] = secretFromJson(secret);
        }
        secrets_ = std::move(fresh);
    } catch (const std::exception& problem) {
        throw std::runtime_error(file.string() + ": " + problem.what());
    }
}

PinBook::Outcome PinBook::compare(Secret& secret, std::string_view value) {
    if (secret.tries == 0) return Outcome::Blocked;
    --secret.tries;
    if (!save()) {
        ++secret.tries;
        return Outcome::CannotWrite;
    }
    if (value != secret.value) return secret.tries == 0 ? Outcome::Blocked : Outcome::Wrong;
    secret.tries = secret.maxTries;
    return save() ? Outcome::Right : Outcome::CannotWrite;
}

PinBook::Outcome PinBook::verify(std::uint8_t reference, std::string_view value) {
    const auto found = secrets_.pins.find(reference);
    if (found == secrets_.pins.end()) return Outcome::Unknown;
    if (!found->second.set) return Outcome::NotSet;
    return compare(found->second, value);
}

PinBook::Outcome PinBook::change(std::uint8_t reference, std::string_view oldValue,
                                 std::string_view newValue) {
    const Outcome outcome = verify(reference, oldValue);
    if (outcome != Outcome::Right) return outcome;
    secrets_.pins[reference].value = newValue;
    return save() ? Outcome::Right : Outcome::CannotWrite;
}

PinBook::Outcome PinBook::unblock(std::uint8_t reference, std::string_view puk, std::string_view newValue) {
    const auto found = secrets_.pins.find(reference);
    if (found == secrets_.pins.end()) return Outcome::Unknown;
    const Outcome outcome = compare(secrets_.puk, puk);
    if (outcome != Outcome::Right) return outcome;
    Secret& pin = found->second;
    pin.value = newValue;
    pin.tries = pin.maxTries;
    pin.set = true;
    return save() ? Outcome::Right : Outcome::CannotWrite;
}

PinBook::Outcome PinBook::look(std::uint8_t reference) const {
    const auto found = secrets_.pins.find(reference);
    if (found == secrets_.pins.end()) return Outcome::Unknown;
    if (!found->second.set) return Outcome::NotSet;
    return found->second.tries == 0 ? Outcome::Blocked : Outcome::Wrong;
}

int PinBook::triesLeft(std::uint8_t reference) const {
    const auto found = secrets_.pins.find(reference);
    return found == secrets_.pins.end() ? 0 : found->second.tries;
}

bool PinBook::save() {
    return replaceFile(folder_ / "state.json", dump(secrets_));
}

void PinBook::create(const std::filesystem::path& folder, const Secrets& secrets) {
    const auto file = folder / "state.json";
    if (!replaceFile(file, dump(secrets))) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace rig
