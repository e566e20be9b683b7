#include "libcard/secure/secure_buffer.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace eleg {

void wipe(void* memory, std::size_t size) noexcept {
    if (size > 0) ::explicit_bzero(memory, size);
}

SecureBuffer::SecureBuffer(std::size_t capacity) : capacity_(capacity) {
    // Whole pages of its own: locking and advice are by the page, and nothing else lies beside a secret.
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    mapped_ = (std::max<std::size_t>(capacity, 1) + page - 1) / page * page;
    void* memory = ::mmap(nullptr, mapped_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<std::uint8_t*>(memory);
    locked_ = ::mlock(data_, mapped_) == 0;
    ::madvise(data_, mapped_, MADV_DONTDUMP);
    ::madvise(data_, mapped_, MADV_WIPEONFORK);
}

SecureBuffer SecureBuffer::copyOf(std::span<const std::uint8_t> bytes) {
    SecureBuffer buffer(std::max(bytes.size(), kDefaultCapacity));
    std::copy(bytes.begin(), bytes.end(), buffer.data_);
    buffer.size_ = bytes.size();
    return buffer;
}

SecureBuffer::~SecureBuffer() {
    if (data_ == nullptr) return;
    wipe(data_, mapped_);
    ::munmap(data_, mapped_);  // unlocks as well
}

SecureBuffer::SecureBuffer(SecureBuffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      capacity_(std::exchange(other.capacity_, 0)),
      mapped_(std::exchange(other.mapped_, 0)),
      locked_(std::exchange(other.locked_, false)) {}

SecureBuffer& SecureBuffer::operator=(SecureBuffer&& other) noexcept {
    SecureBuffer taken(std::move(other));
    std::swap(data_, taken.data_);
    std::swap(size_, taken.size_);
    std::swap(capacity_, taken.capacity_);
    std::swap(mapped_, taken.mapped_);
    std::swap(locked_, taken.locked_);
    return *this;
}

bool SecureBuffer::insert(std::size_t position, std::uint8_t byte) noexcept {
    if (size_ >= capacity_ || position > size_) return false;
    std::memmove(data_ + position + 1, data_ + position, size_ - position);
    data_[position] = byte;
    ++size_;
    return true;
}

void SecureBuffer::remove(std::size_t position, std::size_t count) noexcept {
    if (position >= size_) return;
    count = std::min(count, size_ - position);
    std::memmove(data_ + position, data_ + position + count, size_ - position - count);
    wipe(data_ + size_ - count, count);
    size_ -= count;
}

void SecureBuffer::clear() noexcept {
    remove(0, size_);
}

bool SecureBuffer::equals(const SecureBuffer& other) const noexcept {
    if (size_ != other.size_) return false;
    std::uint8_t difference = 0;
    for (std::size_t i = 0; i < size_; ++i)
        difference |= static_cast<std::uint8_t>(data_[i] ^ other.data_[i]);
    return difference == 0;
}

}  // namespace eleg
