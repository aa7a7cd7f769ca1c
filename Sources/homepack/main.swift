import Foundation

print("homepack")
