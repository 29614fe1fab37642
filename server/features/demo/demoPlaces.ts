/** Invented travellers and real places: what demo contacts and trips are made of. */
export const latinGiven = [
  "Oliver",
  "Amelia",
  "Lena",
  "Hugo",
  "Sofia",
  "Rakesh",
  "Ingrid",
  "Tomás",
  "Aisha",
  "Kenji",
  "Elif",
  "Mateo",
  "Nadia",
  "Pieter",
  "Clara",
  "Youssef",
  "Hanna",
  "Diego",
  "Freya",
  "Samuel",
  "Anaïs",
  "Luca",
  "Zofia",
  "Arjun",
];
export const latinFamily = [
  "Brandt",
  "Lindqvist",
  "Herrera",
  "Menon",
  "Novak",
  "Okafor",
  "Silva",
  "Tanaka",
  "Yilmaz",
  "Moreau",
  "Rossi",
  "Kowalski",
  "Haddad",
  "Larsen",
  "Weber",
  "Popescu",
  "Dubois",
  "Costa",
  "Iyer",
  "Murphy",
  "Svensson",
  "Keller",
  "Ortiz",
  "Fischer",
];
export const chineseFamily = [
  ["王", "Wang"],
  ["李", "Li"],
  ["张", "Zhang"],
  ["刘", "Liu"],
  ["陈", "Chen"],
  ["杨", "Yang"],
  ["赵", "Zhao"],
  ["黄", "Huang"],
  ["周", "Zhou"],
  ["吴", "Wu"],
  ["徐", "Xu"],
  ["孙", "Sun"],
] as const;
export const chineseGiven = [
  ["欣怡", "Xinyi"],
  ["思远", "Siyuan"],
  ["浩然", "Haoran"],
  ["雨桐", "Yutong"],
  ["子涵", "Zihan"],
  ["梓萱", "Zixuan"],
  ["俊杰", "Junjie"],
  ["雅婷", "Yating"],
  ["志强", "Zhiqiang"],
  ["晓燕", "Xiaoyan"],
  ["明轩", "Mingxuan"],
  ["静怡", "Jingyi"],
] as const;
export const companies = [
  "Lantian Instruments",
  "Nordhaven Shipping",
  "Kestrel Robotics",
  "Meridian Pharma",
  "Alder & Finch",
  "Qinghe Solar",
];

export interface Place {
  code: string;
  en: string;
  zh: string;
  zone: string;
}

export const places: Place[] = [
  { code: "PVG", en: "Shanghai", zh: "上海", zone: "Asia/Shanghai" },
  { code: "FRA", en: "Frankfurt", zh: "法兰克福", zone: "Europe/Berlin" },
  { code: "HEL", en: "Helsinki", zh: "赫尔辛基", zone: "Europe/Helsinki" },
  { code: "AMS", en: "Amsterdam", zh: "阿姆斯特丹", zone: "Europe/Amsterdam" },
  { code: "SIN", en: "Singapore", zh: "新加坡", zone: "Asia/Singapore" },
  { code: "NRT", en: "Tokyo", zh: "东京", zone: "Asia/Tokyo" },
  { code: "LHR", en: "London", zh: "伦敦", zone: "Europe/London" },
  { code: "CDG", en: "Paris", zh: "巴黎", zone: "Europe/Paris" },
  { code: "JFK", en: "New York", zh: "纽约", zone: "America/New_York" },
  { code: "KWL", en: "Guilin", zh: "桂林", zone: "Asia/Shanghai" },
];
