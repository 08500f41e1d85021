using System;

// The distance 4; and ln 2 of cross entropy beside a quarter of the square of 4.
Console.WriteLine(FormattableString.Invariant($"{ShapeEmd.Distance[0, 1]} and {ShapeEmd.Loss(new float[2], new[] { 1 }):F3}"));

[EmdGen.GroundDistance(File = "shapes.csv", Sensitivity = 2)]
internal enum Shape
{
    Circle,
    Square,
}
