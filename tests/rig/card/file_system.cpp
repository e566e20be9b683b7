#include "tests/rig/card/file_system.h"

#include <algorithm>

#include "tests/rig/card/bytes.h"
#include "tests/rig/card/der.h"

namespace rig {
namespace {

constexpr std::size_t shortestAid = 5;

Bytes parentOf(const Bytes& path) {
    return path.size() > 2 ? Bytes(path.begin(), path.end() - 2) : path;
}

/// File control parameters. A directory has no tag 82: card-gemsafeV1.c tells the two apart by it.
Bytes controlParameters(const CardFile& file) {
    Bytes content;
    if (file.kind != FileKind::Directory) {
        const std::size_t size = file.data.size();
        append(content,
               der::tlv(0x81, {static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)}));
        const std::uint8_t internal = 0x11;  // as card-setcos.c expects for a key file
        const std::uint8_t transparent = 0x01;
        append(content, der::tlv(0x82, {file.kind == FileKind::Key ? internal : transparent}));
    }
    append(content, der::tlv(0x83, {file.path.end() - 2, file.path.end()}));
    if (!file.aids.empty()) append(content, der::tlv(0x84, file.aids.front()));
    append(content, der::tlv(0x8A, {0x05}));  // life cycle: activated
    return content;
}

}  // namespace

void FileSystem::reset() {
    directory_ = {0x3F, 0x00};
    current_ = nullptr;
}

const CardFile* FileSystem::find(const Bytes& path) const {
    const auto found = std::ranges::find(files_, path, &CardFile::path);
    return found == files_.end() ? nullptr : &*found;
}

const CardFile* FileSystem::byIdentifier(const Bytes& identifier) const {
    if (identifier == Bytes{0x3F, 0x00}) return find(identifier);
    Bytes child = directory_;
    append(child, identifier);
    if (const CardFile* file = find(child)) return file;
    if (std::equal(identifier.begin(), identifier.end(), directory_.end() - 2)) return find(directory_);
    Bytes sibling = parentOf(directory_);
    append(sibling, identifier);
    return find(sibling);
}

const CardFile* FileSystem::byAid(std::span<const std::uint8_t> aid) const {
    if (aid.size() < shortestAid) return nullptr;
    for (const CardFile& file : files_) {
        for (const Bytes& name : file.aids)
            if (name.size() >= aid.size() && std::equal(aid.begin(), aid.end(), name.begin())) return &file;
    }
    return nullptr;
}

const CardFile* FileSystem::target(const Command& command) const {
    const Bytes data(command.data.begin(), command.data.end());
    switch (command.p1) {
        case 0x00:
            return data.empty() ? find({0x3F, 0x00}) : byIdentifier(data);
        case 0x03:
            return find(parentOf(directory_));
        case 0x04:
            return byAid(data);
        case 0x08:
        case 0x09: {
            Bytes path = command.p1 == 0x08 ? Bytes{0x3F, 0x00} : directory_;
            append(path, data);
            return find(path);
        }
        default:
            return nullptr;
    }
}

Response FileSystem::select(const Command& command) {
    const bool knownP1 = command.p1 == 0x00 || command.p1 == 0x03 || command.p1 == 0x04 ||
                         command.p1 == 0x08 || command.p1 == 0x09;
    const bool knownP2 = command.p2 == 0x00 || command.p2 == 0x04 || command.p2 == 0x0C;
    if (!knownP1 || !knownP2) return Status::WrongP1P2;
    const std::size_t size = command.data.size();
    if (command.p1 == 0x00 && size != 0 && size != 2) return Status::WrongLength;
    if (command.p1 == 0x03 && size != 0) return Status::WrongLength;
    if (command.p1 >= 0x08 && (size == 0 || size % 2 != 0)) return Status::WrongLength;

    const CardFile* file = target(command);
    if (!file) return Status::FileNotFound;
    directory_ = file->kind == FileKind::Directory ? file->path : parentOf(file->path);
    current_ = file->kind == FileKind::Directory ? nullptr : file;
    if (command.p2 == 0x0C) return Status::Ok;
    return Response(der::tlv(command.p2 == 0x00 ? 0x6F : 0x62, controlParameters(*file)));
}

Response FileSystem::readFrom(const Command& command) const {
    if (command.p1 & 0x80) return Status::WrongP1P2;  // short file identifiers are not used
    if (!current_) return Status::NoCurrentFile;
    if (current_->kind != FileKind::Transparent) return Status::NotAFile;
    const std::size_t offset = command.p1p2();
    if (offset >= current_->data.size()) return Status::OffsetOutside;
    return Response(
        Bytes(current_->data.begin() + static_cast<std::ptrdiff_t>(offset), current_->data.end()));
}

}  // namespace rig
