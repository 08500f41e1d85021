using System.Globalization;
using System.Runtime.Intrinsics;
using EmdGen.Aot;

if (args is ["launch", string library])
{
    CudaLaunch.Run(library);
    return;
}

int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 32;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bits} bits"));
foreach ((string name, float[] values) in Evaluations.All())
    Console.WriteLine(name + ":" + string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
