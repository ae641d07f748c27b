// Go's programs take their randomness from ProcessPrng of bcryptprimitives.dll, which Windows has since version 7 and the
// wine of Debian 12 has not.
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
  return RtlGenRandom(data, (ULONG)size);
}
