// Memory for a PIN: locked, wiped, never copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "libcard/errors/export.h"

namespace eleg {

/// A growable secret of at most `capacity` bytes, fixed when it is made. The bytes live in memory of their
/// own that is locked (mlock; where RLIMIT_MEMLOCK refuses, isLocked() tells), kept out of core dumps
/// (MADV_DONTDUMP) and of child processes (MADV_WIPEONFORK), and wiped when removed, moved from or destroyed.
/// Cannot be copied, printed or compared by accident. Not safe for two threads at once.
class ELEG_CARD_EXPORT SecureBuffer {
 public:
    static constexpr std::size_t kDefaultCapacity = 256;

    explicit SecureBuffer(std::size_t capacity = kDefaultCapacity);
    /// Copies `bytes` in. The caller wipes its own copy (see wipe()).
    static SecureBuffer copyOf(std::span<const std::uint8_t> bytes);
    ~SecureBuffer();
    SecureBuffer(SecureBuffer&& other) noexcept;
    SecureBuffer& operator=(SecureBuffer&& other) noexcept;
    SecureBuffer(const SecureBuffer&) = delete;
    SecureBuffer& operator=(const SecureBuffer&) = delete;

    std::size_t size() const noexcept { return size_; }
    std::size_t capacity() const noexcept { return capacity_; }
    bool empty() const noexcept { return size_ == 0; }
    bool isLocked() const noexcept { return locked_; }

    /// Inserts one byte before `position` (0…size()). Returns false, unchanged, when full or out of range.
    bool insert(std::size_t position, std::uint8_t byte) noexcept;
    bool append(std::uint8_t byte) noexcept { return insert(size_, byte); }
    /// Removes `count` bytes from `position`; the freed bytes are wiped. Ignores what lies beyond the end.
    void remove(std::size_t position, std::size_t count = 1) noexcept;
    void clear() noexcept;

    /// The bytes, valid until the next change.
    std::span<const std::uint8_t> bytes() const noexcept { return {data_, size_}; }
    /// Whether both hold the same bytes, in time that depends on the length only.
    bool equals(const SecureBuffer& other) const noexcept;

 private:
    std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
    std::size_t mapped_ = 0;
    bool locked_ = false;
};

/// Overwrites memory in a way that the compiler may not leave out.
ELEG_CARD_EXPORT void wipe(void* memory, std::size_t size) noexcept;

}  // namespace eleg
