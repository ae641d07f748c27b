// Package windows tests the program as it is built for Windows, in wine: what it writes into the registry and onto the
// disk, that it takes all of it away again, that browsers reach it, and that the command line works. There is nothing
// here to import.
//
// Wine is no Windows, but what matters here it does as Windows does: the registry with its two views, names of files, pipes that
// are binary, and a program's file that cannot be removed while it runs. One prefix, which is wine's word for a machine
// with its disk and its registry, serves all tests, one after the other; each leaves it as it was.
package windows
