#include "tests/rig/card/card_contents.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/rig/card/bytes.h"

namespace rig {
namespace {

using nlohmann::json;

constexpr std::uintmax_t largestCardFile = 1 << 20;

std::string kindName(FileKind kind) {
    switch (kind) {
        case FileKind::Directory:
            return "directory";
        case FileKind::Transparent:
            return "transparent";
        case FileKind::Key:
            return "key";
    }
    return {};
}

FileKind kindFromName(const std::string& name) {
    for (const FileKind kind : {FileKind::Directory, FileKind::Transparent, FileKind::Key})
        if (kindName(kind) == name) return kind;
    throw std::runtime_error("unknown kind of file: " + name);
}

CardFile fileFromJson(const json& object) {
    CardFile file{.path = hex(object.at("path").get<std::string>()),
                  .kind = kindFromName(object.at("kind").get<std::string>())};
    if (file.path.size() < 2 || file.path.size() % 2 != 0 || file.path[0] != 0x3F || file.path[1] != 0x00)
        throw std::runtime_error("a file's path must begin with 3F00");
    for (const json& aid : object.value("aids", json::array()))
        file.aids.push_back(hex(aid.get<std::string>()));
    if (file.kind == FileKind::Transparent) file.data = hex(object.at("data").get<std::string>());
    if (file.data.size() > 0x7FFF) throw std::runtime_error("a file is too large for READ BINARY");
    return file;
}

json toJson(const CardFile& file) {
    json object{{"path", toHex(file.path)}, {"kind", kindName(file.kind)}};
    for (const Bytes& aid : file.aids) object["aids"].push_back(toHex(aid));
    if (file.kind == FileKind::Transparent) object["data"] = toHex(file.data);
    return object;
}

CardContents contentsFromJson(const json& object) {
    CardContents contents;
    const auto profile = profileFromName(object.at("profile").get<std::string>());
    if (!profile) throw std::runtime_error("unknown profile");
    contents.profile = *profile;
    contents.holder = object.at("holder").get<std::string>();
    contents.serial = hex(object.at("serial").get<std::string>());
    contents.atr = hex(object.at("atr").get<std::string>());
    if (contents.atr.size() < 2 || contents.atr.size() > 33)
        throw std::runtime_error("an ATR has 2 to 33 bytes");
    for (const json& file : object.at("files")) contents.files.push_back(fileFromJson(file));
    for (const json& key : object.at("keys")) {
        contents.keys.push_back({.reference = key.at("reference").get<std::uint8_t>(),
                                 .fileName = key.at("file").get<std::string>(),
                                 .pinReference = key.at("pin").get<std::uint8_t>(),
                                 .userConsent = key.at("userConsent").get<bool>()});
    }
    for (const json& pin : object.at("pins")) {
        contents.pins.push_back({.reference = pin.at("reference").get<std::uint8_t>(),
                                 .label = pin.at("label").get<std::string>()});
    }
    if (const auto puk = object.find("pukReference"); puk != object.end())
        contents.pukReference = puk->get<std::uint8_t>();
    for (const json& item : object.at("dataObjects")) {
        contents.dataObjects[item.at("tag").get<std::uint16_t>()] = hex(item.at("value").get<std::string>());
    }
    return contents;
}

}  // namespace

CardContents readContents(const std::filesystem::path& folder) {
    const auto file = folder / "card.json";
    try {
        if (std::filesystem::file_size(file) > largestCardFile) throw std::runtime_error("too large");
        std::ifstream in(file);
        return contentsFromJson(json::parse(in));
    } catch (const std::exception& problem) {
        throw std::runtime_error(file.string() + ": " + problem.what());
    }
}

void writeContents(const std::filesystem::path& folder, const CardContents& contents) {
    json object{{"profile", profileName(contents.profile)},
                {"holder", contents.holder},
                {"serial", toHex(contents.serial)},
                {"atr", toHex(contents.atr)},
                {"files", json::array()},
                {"keys", json::array()},
                {"pins", json::array()},
                {"dataObjects", json::array()}};
    for (const CardFile& file : contents.files) object["files"].push_back(toJson(file));
    for (const CardKey& key : contents.keys) {
        object["keys"].push_back({{"reference", key.reference},
                                  {"file", key.fileName},
                                  {"pin", key.pinReference},
                                  {"userConsent", key.userConsent}});
    }
    for (const CardPin& pin : contents.pins)
        object["pins"].push_back({{"reference", pin.reference}, {"label", pin.label}});
    if (contents.pukReference) object["pukReference"] = *contents.pukReference;
    for (const auto& [tag, value] : contents.dataObjects)
        object["dataObjects"].push_back({{"tag", tag}, {"value", toHex(value)}});

    const auto file = folder / "card.json";
    std::ofstream out(file);
    out << object.dump(1) << '\n';
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace rig
