import Foundation

print("bench")
