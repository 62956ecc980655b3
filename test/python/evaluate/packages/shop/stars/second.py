from shop.stars import TARGET, STATE as state_then
