// Reads "id TAB rows" lines (entries by spaces, rows by semicolons); for each writes "id TAB PD|PSD|IND TAB median ms TAB peak kB TAB first ms".
// Symmetric elimination without pivoting in GiNaC's exact rationals.
#include <ginac/ginac.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using clock_type = std::chrono::steady_clock;
using rows_type = std::vector<std::vector<GiNaC::numeric>>;

static double milliseconds_since(clock_type::time_point start) {
  return std::chrono::duration<double, std::milli>(clock_type::now() - start).count();
}

static std::string definiteness(rows_type a) {
  const std::size_t n = a.size();
  bool singular = false;
  for (std::size_t k = 0; k < n; ++k) {
    const GiNaC::numeric pivot = a[k][k];
    if (pivot.is_negative()) return "IND";
    if (pivot.is_zero()) {
      for (std::size_t j = k + 1; j < n; ++j)
        if (!a[k][j].is_zero()) return "IND";
      singular = true;
      continue;
    }
    for (std::size_t i = k + 1; i < n; ++i) {
      if (a[i][k].is_zero()) continue;
      const GiNaC::numeric factor = a[i][k] / pivot;
      for (std::size_t j = i; j < n; ++j) a[j][i] = a[i][j] = a[i][j] - factor * a[k][j];
    }
  }
  return singular ? "PSD" : "PD";
}

static rows_type read_rows(const std::string& text) {
  rows_type rows;
  std::istringstream lines(text);
  std::string line, entry;
  while (std::getline(lines, line, ';')) {
    std::istringstream entries(line);
    rows.emplace_back();
    while (entries >> entry) rows.back().emplace_back(entry.c_str());
  }
  return rows;
}

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::stod(argv[1]) : 0.2;
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t tab = line.find('\t');
    const rows_type rows = read_rows(line.substr(tab + 1));
    std::string verdict;
    const auto start = clock_type::now();
    verdict = definiteness(rows);
    const double first = milliseconds_since(start);
    while (milliseconds_since(start) < 1000 * seconds) verdict = definiteness(rows);
    std::vector<double> times;
    const auto warm = clock_type::now();
    while (times.size() < 5 || milliseconds_since(warm) < 1000 * seconds) {
      const auto begin = clock_type::now();
      verdict = definiteness(rows);
      times.push_back(milliseconds_since(begin));
      if (milliseconds_since(start) > 4'000) break;
    }
    std::sort(times.begin(), times.end());
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::cout << line.substr(0, tab) << '\t' << verdict << '\t' << times[times.size() / 2] << '\t' << usage.ru_maxrss
              << '\t' << first << std::endl;
  }
}
